import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

describe('what says when, where or which is not the value where there is another', () => {
  it.each<readonly [string, string, readonly number[]]>([
    ['start_timestamp,end_timestamp,marketprice\n1767571200000,1767574800000,101.5\n1767574800000,1767578400000,99.5', 'marketprice', [101.5, 99.5]],
    ['year,month,decimal date,average\n2025,11,2025.875,425.1\n2025,12,2025.958,426.1\n2026,1,2026.0417,427.2', 'average', [425.1, 426.1, 427.2]],
    ['customer_id,date,spent\n17,2026-01-05,5.5\n4,2026-01-06,6.5', 'spent', [5.5, 6.5]],
    ['Station;Datum;Temp\n5904;2026-01-05;1,5\n5904;2026-01-06;2,5', 'Temp', [1.5, 2.5]],
    ['STATIONS_ID;MESS_DATUM;TMK\n5904;20260105;1.5\n5904;20260106;2.5', 'TMK', [1.5, 2.5]],
    ['date,lat,lon,temp\n2026-01-05,48.2,16.3,5.5\n2026-01-06,48.2,16.3,6.5', 'temp', [5.5, 6.5]],
    ['日,降水量,気温\n1,0,5.5\n2,1,6\n3,4,7', '降水量', [0, 1, 4]],
    ['Rank\tYear\tGross\n1\t1990\t300\n2\t1991\t307\n3\t1992\t310', 'Gross', [300, 307, 310]],
    ['Data\tOtwarcie\tZamknięcie\n2026-01-05\t1.5\t1.6\n2026-01-06\t1.6\t1.7', 'Zamknięcie', [1.6, 1.7]],
    ['Nth day,Users\n0000,1000\n0001,1003\n0002,1006', 'Users', [1000, 1003, 1006]],
    ['{"c":[1.5,1.6],"h":[2,2],"l":[1,1],"o":[1.4,1.5],"t":[1767571200,1767657600],"v":[1000,2000]}', 'c', [1.5, 1.6]],
    ['[{"v":1000,"vw":1.4,"o":1.4,"c":1.5,"h":2,"l":1,"t":1767571200000},{"v":2000,"vw":1.5,"o":1.5,"c":1.6,"h":2,"l":1,"t":1767657600000}]', 'c', [1.5, 1.6]],
  ])('%j', (text, name, values) => {
    expect(readingOf(text)).toMatchObject({ name, values });
  });

  it.each<readonly [string, string, readonly number[]]>([
    ['date,id\n2026-01-05,5\n2026-01-06,7', 'id', [5, 7]],
    ['date,lat\n2026-01-05,48.2\n2026-01-06,48.3', 'lat', [48.2, 48.3]],
    ['date,steps per day,weight\n2026-01-05,1600,70.5\n2026-01-06,1700,70.4', 'steps per day', [1600, 1700]],
    ['date,store,items\n2026-01-05,31,5\n2026-01-06,44,6', 'store', [31, 44]],
    ['Season,Rank\n2001,1\n2002,2\n2003,3', 'Rank', [1, 2, 3]],
    ['Season,Rank,Points\n2001,4,55\n2002,2,60\n2003,3,58', 'Rank', [4, 2, 3]],
    ['t,v,c\n2026-01-05,5,1\n2026-01-06,7,2', 'v', [5, 7]],
  ])('but it is, alone or as a measure: %j', (text, name, values) => {
    expect(readingOf(text)).toMatchObject({ name, values });
  });
});
