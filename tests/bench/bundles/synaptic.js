import synaptic from 'synaptic';

/** The largest recurrent network that it makes by itself is an LSTM of one layer. */
export async function predict(inputs) {
  const network = new synaptic.Architect.LSTM(1, 8, 1);
  let output = 0;
  for (const value of inputs) [output] = network.activate([value]);
  return output;
}
