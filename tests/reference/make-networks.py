"""Writes networks.json and optimizers.json: what PyTorch makes of the networks,
losses and optimizers that src/core/rnn has, too. Everything is computed in
float64 by torch's own modules (nn.RNN, nn.GRU, nn.LSTM, nn.Linear), its own
losses and autograd; the pinball loss and the ordering of a quantile head are
not in torch and are written out here, their gradients by autograd all the same.

Run, from this folder:

    apt-get install -y --no-install-recommends python3-torch
    /usr/bin/python3 make-networks.py

Last run with Python 3.11.2 and PyTorch 1.13.1 of Debian 12 (1.13.1+dfsg-4, which
calls itself 1.13.0a0), on x86-64.

Numbers that go in (parameters, states, inputs, targets, weights) are multiples
of 1/64 and so the same in f32. Numbers are written in the shortest form that
reads back as the same double: up to 17 digits.

Layouts are ours (src/core/rnn/parameters.ts and engine.ts): parameters flat,
layer by layer W, U, b, for a GRU the candidate's feedback bias, then the head;
batches with the sequences side by side: (steps, features, size). torch has two
biases a gate; the second is 0 here but for a GRU's candidate, where it is the
feedback bias. The order of gates is the same: r, z, n and i, f, g, o.
"""

import json
import os

import torch
from torch import nn

FOLDER = os.path.dirname(os.path.abspath(__file__))
GATES = {"elman-tanh": 1, "elman-relu": 1, "gru": 3, "lstm": 4}
HUBER_DELTA = 1.0
GRID = 64

# layers, hidden, inputs, steps, size, bias, targets, levels of a quantile head, which losses
SHAPES = [
    (1, 1, 1, 1, 1, True, 1, None, ["mse"]),
    (1, 1, 1, 12, 1, False, 1, None, ["mse", "mae", "huber", "pinball"]),
    (2, 2, 1, 6, 2, True, 1, None, ["mse", "huber"]),
    (1, 5, 2, 5, 3, True, 2, None, ["huber"]),
    (1, 3, 3, 7, 2, True, 1, [0.1, 0.5, 0.9], ["pinball"]),
    (2, 3, 1, 6, 1, False, 2, [0.05, 0.25, 0.5, 0.9], ["pinball"]),
    (3, 2, 2, 9, 3, True, 1, None, ["mae"]),
    (1, 8, 1, 8, 2, True, 1, None, ["mse"]),
    (2, 4, 3, 4, 2, False, 1, None, ["huber"]),
]


def grid(shape, scale, generator):
    """Normal numbers of this scale, rounded to the grid."""
    numbers = torch.randn(shape, generator=generator, dtype=torch.float64) * scale
    return torch.round(numbers * GRID) / GRID + 0.0  # no -0


def create_recurrent(cell, inputs, hidden, layers, bias):
    if cell == "gru":
        return nn.GRU(inputs, hidden, layers, bias=bias, dtype=torch.float64)
    if cell == "lstm":
        return nn.LSTM(inputs, hidden, layers, bias=bias, dtype=torch.float64)
    return nn.RNN(inputs, hidden, layers, nonlinearity=cell.split("-")[1], bias=bias, dtype=torch.float64)


def blocks(cell, recurrent, head, bias):
    """The tensors in our order: (tensor, first row that counts)."""
    hidden = recurrent.hidden_size
    for layer in range(recurrent.num_layers):
        yield getattr(recurrent, f"weight_ih_l{layer}"), 0
        yield getattr(recurrent, f"weight_hh_l{layer}"), 0
        if bias:
            yield getattr(recurrent, f"bias_ih_l{layer}"), 0
            if cell == "gru":
                yield getattr(recurrent, f"bias_hh_l{layer}"), 2 * hidden
    yield head.weight, 0
    if bias:
        yield head.bias, 0


def set_parameters(cell, recurrent, head, bias, generator):
    with torch.no_grad():
        for name, tensor in recurrent.named_parameters():
            if name.startswith("bias_hh"):
                tensor.zero_()
        for tensor, first in blocks(cell, recurrent, head, bias):
            scale = 0.3 if tensor.dim() == 1 else 1.2 / tensor.shape[1] ** 0.5
            tensor[first:] = grid(tensor[first:].shape, scale, generator)
            # Without this most rectified units are off and have no gradient to compare.
            if cell == "elman-relu" and tensor.dim() == 1:
                tensor.abs_()


def order_quantiles(outputs, levels):
    """(steps, size, targets, levels): the level nearest to the median as it is, the others a softplus further out each."""
    middle = min(range(len(levels)), key=lambda i: abs(levels[i] - 0.5))
    softplus = lambda x: torch.logaddexp(x, torch.zeros_like(x))
    columns = list(outputs.unbind(-1))
    for i in range(middle + 1, len(levels)):
        columns[i] = columns[i - 1] + softplus(columns[i])
    for i in range(middle - 1, -1, -1):
        columns[i] = columns[i + 1] - softplus(columns[i])
    return torch.stack(columns, -1)


def pinball(predictions, targets, levels):
    """(steps, size, targets): R. Koenker and G. Bassett (1978), the mean over the levels."""
    below = targets.unsqueeze(-1) - predictions
    quantiles = torch.tensor(levels, dtype=torch.float64)
    return torch.maximum(quantiles * below, (quantiles - 1) * below).mean(-1)


def mean_loss(kind, predictions, targets, levels, weights):
    """The mean, weighted where there are weights."""
    if kind == "pinball":
        each = pinball(predictions, targets, levels or [0.5])
        return each.mean() if weights is None else (weights * each).sum() / weights.sum()
    create = {"mse": nn.MSELoss, "mae": nn.L1Loss, "huber": lambda **options: nn.HuberLoss(delta=HUBER_DELTA, **options)}[kind]
    flat = predictions.squeeze(-1)
    if weights is None:
        return create(reduction="mean")(flat, targets)
    return (weights * create(reduction="none")(flat, targets)).sum() / weights.sum()


def ours(tensor):
    """(steps, size, features) -> flat (steps, features, size)."""
    return tensor.detach().transpose(-1, -2).reshape(-1).tolist()


def flat(tensors):
    return [number for tensor in tensors for number in tensor.detach().reshape(-1).tolist()]


def make_network(index, cell, shape):
    layers, hidden, inputs, steps, size, bias, targets, levels, kinds = shape
    generator = torch.Generator().manual_seed(1000 + index)
    recurrent = create_recurrent(cell, inputs, hidden, layers, bias)
    outputs = targets * (1 if levels is None else len(levels))
    head = nn.Linear(hidden, outputs, bias=bias, dtype=torch.float64)
    set_parameters(cell, recurrent, head, bias, generator)

    # Every second network starts from a state of its own, every third has weights with zeros at the ends of sequences.
    zero = (index + index // len(GATES)) % 2 == 0
    start = [grid((layers, size, hidden), 0 if zero else 0.5, generator) for _ in range(2 if cell == "lstm" else 1)]
    x = grid((steps, size, inputs), 1, generator)
    y = grid((steps, size, targets), 1.5, generator)
    weights = None
    if index % 3 == 0 and steps > 3:
        weights = torch.round(torch.rand((steps, size, targets), generator=generator, dtype=torch.float64) * 4) / 4
        for sequence in range(1, size):
            weights[steps - sequence :, sequence] = 0

    losses = []
    for kind in kinds:
        recurrent.zero_grad()
        head.zero_grad()
        top, end = recurrent(x, tuple(start) if cell == "lstm" else start[0])
        put_out = head(top)
        shaped = put_out.reshape(steps, size, targets, -1)
        predictions = shaped if levels is None else order_quantiles(shaped, levels)
        loss = mean_loss(kind, predictions, y, levels, weights)
        loss.backward()
        gradient = flat(tensor.grad[first:] for tensor, first in blocks(cell, recurrent, head, bias))
        losses.append({"config": {"kind": kind, **({"delta": HUBER_DELTA} if kind == "huber" else {})}, "loss": loss.item(), "gradient": gradient})

    end = end if cell == "lstm" else (end,)
    head_config = {"kind": "linear", "targets": targets} if levels is None else {"kind": "quantile", "targets": targets, "levels": levels}
    return {
        "config": {"cell": cell, "inputs": inputs, "hidden": hidden, "layers": layers, "bias": bias, "head": head_config},
        "steps": steps,
        "size": size,
        "parameters": flat(tensor[first:] for tensor, first in blocks(cell, recurrent, head, bias)),
        "hidden": ours(start[0]),
        "memory": ours(start[1]) if cell == "lstm" else [],
        "inputs": ours(x),
        "targets": ours(y),
        "weights": None if weights is None else ours(weights),
        "outputs": ours(put_out),
        "quantiles": None if levels is None else ours(predictions.reshape(steps, size, -1)),
        "finalHidden": ours(end[0]),
        "finalMemory": ours(end[1]) if cell == "lstm" else [],
        "losses": losses,
    }


def make_optimizer(index, config, create):
    """Five updates with given gradients; the rate changes after the second."""
    generator = torch.Generator().manual_seed(2000 + index)
    parameters = grid((6,), 1, generator).requires_grad_()
    rates = [0.125, 0.125, 0.0625, 0.03125, 0.015625]
    # From tiny to large, a zero among them: Adam's epsilon matters for the tiny ones only.
    gradients = grid((5, 6), 2, generator) * torch.tensor([1, 2**-8, 2**-24, 2**6, 1, 0], dtype=torch.float64)
    optimizer = create([parameters])
    before, after = parameters.tolist(), []
    for rate, gradient in zip(rates, gradients):
        optimizer.param_groups[0]["lr"] = rate
        parameters.grad = gradient.clone()
        optimizer.step()
        after.append(parameters.tolist())
    return {"config": config, "parameters": before, "rates": rates, "gradients": gradients.tolist(), "after": after}


def make_optimizers():
    adam = lambda decay: {"kind": "adam", "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weightDecay": decay}
    other = {"kind": "adam", "beta1": 0.5, "beta2": 0.75, "epsilon": 2**-10, "weightDecay": 0.25}
    return [
        make_optimizer(0, adam(0), lambda parameters: torch.optim.Adam(parameters, lr=1)),
        make_optimizer(1, adam(0.01), lambda parameters: torch.optim.AdamW(parameters, lr=1, weight_decay=0.01)),
        make_optimizer(2, other, lambda parameters: torch.optim.AdamW(parameters, lr=1, betas=(0.5, 0.75), eps=2**-10, weight_decay=0.25)),
        make_optimizer(3, {"kind": "sgd", "momentum": 0}, lambda parameters: torch.optim.SGD(parameters, lr=1)),
        make_optimizer(4, {"kind": "sgd", "momentum": 0.9}, lambda parameters: torch.optim.SGD(parameters, lr=1, momentum=0.9)),
    ]


def make_clippings():
    """What clip_grad_norm_ returns (the norm before) and leaves."""
    clippings = []
    for index, (scale, longest) in enumerate([(4, 1), (0.5, 8), (100, 0.5), (0, 1)]):
        gradient = grid((7,), scale, torch.Generator().manual_seed(3000 + index))
        parameter = torch.zeros(7, dtype=torch.float64, requires_grad=True)
        parameter.grad = gradient.clone()
        norm = nn.utils.clip_grad_norm_([parameter], longest)
        clippings.append({"gradient": gradient.tolist(), "longest": longest, "norm": norm.item(), "clipped": parameter.grad.tolist()})
    return clippings


def write(name, groups):
    """One case a line, so that a change shows where it is."""
    source = f"make-networks.py with PyTorch {torch.__version__}, float64"
    lines = [f'  "source": {json.dumps(source)}']
    for group, cases in groups.items():
        rows = ",\n".join("    " + json.dumps(case, separators=(",", ":")) for case in cases)
        lines.append(f"  {json.dumps(group)}: [\n{rows}\n  ]")
    with open(os.path.join(FOLDER, name), "w", encoding="ascii") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


cases = [(cell, shape) for shape in SHAPES for cell in GATES]
write("networks.json", {"networks": [make_network(index, cell, shape) for index, (cell, shape) in enumerate(cases)]})
write("optimizers.json", {"optimizers": make_optimizers(), "clippings": make_clippings()})
