import { sentenceText, type RecordSentence } from './record-sentence.ts';

/** A record's sentence with its verdict in bold, wherever the language puts it. */
export function RecordWords({ record: { sentence, verdict } }: { readonly record: RecordSentence }) {
  const [before, after = ''] = sentenceText(sentence).split('{verdict}');
  return (
    <>
      {before}
      {verdict && <strong>{sentenceText(verdict)}</strong>}
      {verdict && after}
    </>
  );
}
