import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../../src/core/series/parse-series.ts';
import { readingOf } from './reading-of.ts';

const TIMES = ['2024-01-02', '2024-01-02T00:01', '2024-01-02T00:02'];
const MS = TIMES.map((time) => Date.parse(`${time}Z`));
const SECONDS = MS.map((ms) => ms / 1000);
const lines = (line: (ms: number, i: number) => string): string => MS.map(line).join('\n');

function offersOf(text: string): readonly string[] {
  const note = parseSeries(text).notes.find(({ code }) => code === 'chose-series');
  return note?.code === 'chose-series' ? note.offers.map(({ name }) => name) : [];
}

describe('of what monitoring prints, every series is offered', () => {
  it.each<readonly [what: string, text: string, names: readonly string[]]>([
    ['Prometheus', `# HELP hits Requests of 2024.\n# TYPE hits counter\n${lines((ms, i) => `hits{path="/a/{id}",code="200"} ${i + 1} ${ms}\nhits{path="/b",code="200"} ${i + 4} ${ms}`)}`, ['hits{path="/a/{id}",code="200"}', 'hits{path="/b",code="200"}']],
    ['Prometheus without labels', `# TYPE a gauge\n${lines((ms, i) => `a ${i + 1} ${ms}`)}\n# TYPE b gauge\n${lines((ms, i) => `b ${i + 4} ${ms}`)}`, ['a', 'b']],
    ['Graphite', lines((ms, i) => `servers.a.load ${i + 1} ${ms / 1000}\nservers.b.load ${i + 4} ${ms / 1000}`), ['servers.a.load', 'servers.b.load']],
    ['InfluxDB', lines((ms, i) => `cpu,host=a usage=${i + 1} ${ms}000000\ncpu,host=b usage=${i + 4}i ${ms}000000`), ['cpu,host=a', 'cpu,host=b']],
    ['InfluxDB without tags', lines((ms, i) => `indoor temp=${i + 1} ${ms}000000\noutdoor temp=${i + 4} ${ms}000000`), ['indoor', 'outdoor']],
    ['a query of Prometheus', JSON.stringify({ data: { result: ['a', 'b'].map((host, n) => ({ metric: { __name__: 'up', job: 'x', host }, values: SECONDS.map((s, i) => [s, String(i + 1 + 3 * n)]) })) } }), ['up{job="x",host="a"}', 'up{job="x",host="b"}']],
    ['a query of InfluxDB', JSON.stringify({ results: [{ series: ['a', 'b'].map((host, n) => ({ name: 'cpu', tags: { host }, columns: ['time', 'usage'], values: MS.map((ms, i) => [ms, i + 1 + 3 * n]) })) }] }), ['cpu{host="a"}', 'cpu{host="b"}']],
    ['lists of pairs that nothing names', JSON.stringify([0, 1].map((n) => ({ data: SECONDS.map((s, i) => [s, i + 1 + 3 * n]) }))), ['1', '2']],
  ])('%s', (_, text, names) => {
    expect(offersOf(text)).toEqual(names);
    expect(readingOf(text)).toMatchObject({ values: [1, 2, 3], times: TIMES, name: names[0] });
    expect(readingOf(text, { series: names[1] })).toMatchObject({ values: [4, 5, 6], times: TIMES, name: names[1] });
    expect(parseSeries(text).skipped.filter(({ reason }) => reason === 'other-series')).toHaveLength(3);
  });

  it('and every field of the line protocol of InfluxDB, but for words', () => {
    const text = lines((ms, i) => `cpu,host=a,zone=my\\ zone usage=${i + 1},idle=${i + 4}u,state="on, 7" ${ms}000000`);
    expect(readingOf(text)).toMatchObject({ values: [1, 2, 3], times: TIMES, name: 'usage' });
    expect(readingOf(text, { column: 'idle' })).toMatchObject({ values: [4, 5, 6], times: TIMES, name: 'idle' });
    expect(parseSeries(text).skipped.filter(({ text: piece }) => piece === 'on, 7')).toHaveLength(3);
  });

  it('and what is no sample is left out with its place', () => {
    expect(readingOf(`# TYPE a gauge\n${lines((ms, i) => `a ${i + 1} ${ms}`)}\n# EOF`)).toEqual({ values: [1, 2, 3], times: TIMES, name: 'a', skipped: ['# TYPE a gauge: not-a-number', '# EOF: not-a-number'] });
  });

  it.each<readonly [string, readonly number[]]>([
    ['Berlin 3.5\nHamburg 4.5', [3.5, 4.5]],
    ['latency=12.5\nlatency=13.5', [12.5, 13.5]],
    ['request latency=12.5\nrequest latency=13.5', [12.5, 13.5]],
    ['a 5 6\nb 7 8', [5, 6, 7, 8]],
  ])('but a list of names is none: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
    expect(offersOf(text)).toEqual([]);
  });
});
