import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

const MONTHS = ['2024-01-01', '2024-02-01', '2024-03-01'];
const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03'];
const YEARS = ['2022-01-01', '2023-01-01', '2024-01-01'];

function table(header: string, ...cells: readonly string[]): string {
  return `${header}\tค่า\n${cells.map((cell, index) => `${cell}\t${index + 1.5}`).join('\n')}`;
}

describe('years of other eras are those of the common one', () => {
  it.each<readonly [what: string, text: string, times: readonly string[]]>([
    ['of Buddha, in Thai', table('เดือน', 'ม.ค. 2567', 'ก.พ. 2567', 'มี.ค. 2567'), MONTHS],
    ['of Buddha, in two digits', table('เดือน', 'ม.ค. 67', 'ก.พ. 67', 'มี.ค. 67'), MONTHS],
    ['of Buddha, in words', table('วันที่', '1 มกราคม 2567', '2 มกราคม พ.ศ. 2567', '3 มกราคม 2567'), DAYS],
    ['of Buddha, in numbers', table('วันที่', '31/01/2567', '29/02/2567', '31/03/2567'), ['2024-01-31', '2024-02-29', '2024-03-31']],
    ['of Buddha, alone', table('ปี', '2565', '2566', '2567'), YEARS],
    ['of Iran, in numbers', table('تاریخ', '1402/10/11', '1402/10/12', '1402/10/13'), DAYS],
    ['of Iran, in its own digits', table('تاریخ', '۱۴۰۲/۱۰/۱۱', '۱۴۰۲/۱۰/۱۲', '۱۴۰۲/۱۰/۱۳'), DAYS],
    ['of Iran, in words', table('تاریخ', '11 دی 1402', '12 دی 1402', '13 دی 1402'), DAYS],
    ['of Iran, its months', table('ماه', 'فروردین ۱۴۰۲', 'اردیبهشت ۱۴۰۲', 'خرداد ۱۴۰۲'), ['2023-03-21', '2023-04-21', '2023-05-22']],
    ['of Iran, over a leap day', table('تاریخ', '1403/12/29', '1403/12/30', '1404/01/01'), ['2025-03-19', '2025-03-20', '2025-03-21']],
    ['of Iran, alone', table('سال', '1400', '1401', '1402'), ['2021-03-21', '2022-03-21', '2023-03-21']],
    ['of the Republic in Taiwan', table('日期', '113/01/01', '113/01/02', '113/01/03'), DAYS],
    ['of the Republic, in words', table('年度', '111年', '112年', '113年'), YEARS],
    ['of Japan', table('年月', '令和6年1月', '令和6年2月', '令和6年3月'), MONTHS],
    ['of fiscal years in Japanese', table('決算期', '2022年1月期', '2023年1月期', '2024年1月期'), YEARS],
    ['of Japan, over a change', table('年', '平成30年', '令和元年', '令和2年'), ['2018-01-01', '2019-01-01', '2020-01-01']],
  ])('%s', (_, text, times) => {
    expect(readingOf(text)).toMatchObject({ values: [1.5, 2.5, 3.5], times });
  });

  it('but years of long ago or far ahead are as they are written', () => {
    expect(readingOf('date\tv\n1402-10-11\t1\n1402-10-12\t2').times).toEqual(['1402-10-11', '1402-10-12']);
    expect(readingOf('date\tv\n2567-01-31\t1\n2567-02-28\t2').times).toEqual(['2567-01-31', '2567-02-28']);
    expect(readingOf('v\tw\n2565\t1\n2566\t2\n2567\t3').values).toEqual([2565, 2566, 2567]);
  });
});
