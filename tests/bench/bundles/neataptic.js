import neataptic from 'neataptic';

/** The largest recurrent network that it makes by itself is an LSTM of one layer. */
export async function predict(inputs) {
  const network = neataptic.architect.LSTM(1, 8, 1);
  let output = 0;
  for (const value of inputs) [output] = network.noTraceActivate([value]);
  return output;
}
