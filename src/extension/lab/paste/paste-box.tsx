import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { problemData, type ProblemData } from '../../../core/problem.ts';
import { problemText, text } from '../../platform/i18n.ts';
import { LONGEST_SHOWN } from '../../reading/hold-text.ts';
import { readInWorker } from '../../reading/read-in-worker.ts';
import { formatCount } from '../../ui/format-value.ts';
import { nameOfSeries } from '../../ui/name-of-series.ts';
import { plural } from '../../ui/plural.ts';
import type { ViewProps } from '../app.tsx';
import { writeCode } from '../lab-code.ts';
import { LONGEST_OWN } from '../lab-state.ts';
import { ownOf, readPasted } from './read-pasted.ts';
import { useHand } from './use-hand.ts';

/** Where a series of one's own comes in, and a view that somebody sent; and where this one is taken along. */
export function PasteBox({ lab, state }: ViewProps) {
  const [written, setWritten] = useState('');
  const [size, setSize] = useState<number | null>(null);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const [said, setSaid] = useState('');
  const reading = useRef<AbortController | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const hand = useHand();
  useEffect(() => () => reading.current?.abort(), []);

  const begin = (): AbortController => {
    reading.current?.abort();
    setProblem(null);
    setSaid('');
    return (reading.current = new AbortController());
  };
  const read = async (pasted: string): Promise<void> => {
    const controller = begin();
    setSize(pasted.length);
    try {
      const taken = await readPasted(pasted, (source) => readInWorker(source, { language: navigator.language, today: Date.now() }, controller.signal));
      if (controller.signal.aborted) return;
      if (taken.kind === 'view') lab.take(taken.state);
      else lab.useOwn(taken.own);
      setWritten('');
      setSaid(taken.kind === 'view' ? text('lab_paste_taken') : text('lab_paste_own', { values: plural('popup_values', taken.own.values.length) }));
      area.current?.focus();
    } catch (error) {
      if (!controller.signal.aborted) setProblem(problemData(error));
    } finally {
      if (reading.current === controller) setSize(null);
    }
  };
  const cancel = (): void => {
    reading.current?.abort();
    setSize(null);
    area.current?.focus();
  };
  const copy = async (): Promise<void> => {
    begin();
    try {
      await navigator.clipboard.writeText(writeCode(state));
      setSaid(state.own && state.own.values.length > LONGEST_OWN ? text('lab_paste_stays', { count: formatCount(LONGEST_OWN) }) : text('lab_paste_copied'));
    } catch (error) {
      setProblem(problemData(error));
    }
  };

  return (
    <div class="paste-box">
      <h2 class="lab-heading"><label for={`${id}area`}>{text('lab_paste_title')}</label></h2>
      <textarea
        ref={area}
        id={`${id}area`}
        rows={3}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        placeholder={text('popup_paste_placeholder')}
        value={written}
        aria-invalid={problem !== null}
        aria-describedby={`${id}problem`}
        onInput={(event) => {
          setWritten(event.currentTarget.value);
          setProblem(null);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          // A longer text would choke the box.
          if (pasted.length <= LONGEST_SHOWN) return;
          event.preventDefault();
          void read(pasted);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void read(written);
        }}
      />
      <p class="problem" id={`${id}problem`} role="alert">{problem && problemText(problem.code, problem.parameters)}</p>
      <div class="paste-actions">
        {size === null ? (
          <button type="button" class="button" onClick={() => void read(written)}>{text('lab_paste_read')}</button>
        ) : (
          <>
            <span>{text('popup_reading_text', { size: formatCount(size) })}</span>
            <button type="button" class="button" onClick={cancel}>{text('popup_cancel')}</button>
          </>
        )}
        {hand && <button type="button" class="text-button" onClick={() => lab.useOwn(ownOf(hand))}>{text('lab_paste_hand', { name: nameOfSeries(hand) })}</button>}
        <button type="button" class="text-button" onClick={() => void copy()}>{text('lab_paste_copy')}</button>
      </div>
      <p class="paste-said" role="status">{said}</p>
    </div>
  );
}
