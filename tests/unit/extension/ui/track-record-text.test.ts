import { describe, expect, it, vi } from 'vitest';
import english from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import type { RunningRecord } from '../../../../src/core/history/running-record.ts';
import { trackRecordText } from '../../../../src/extension/ui/track-record-text.ts';

vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => (english as Record<string, { message: string }>)[key]?.message ?? '', getUILanguage: () => 'en' } });

const record = { forecasts: 3, steps: 12, error: 8, noChange: 10, ratio: 0.8, banded: 9, inside: 7 };

describe('what became of earlier forecasts', () => {
  it.each<[string, Partial<RunningRecord>, string]>([
    ['better', {}, '3 earlier forecasts of this series were checked: 20% better than “no change”; 7 of 9 values inside the band.'],
    ['one alone', { forecasts: 1 }, '1 earlier forecast of this series was checked: 20% better than “no change”; 7 of 9 values inside the band.'],
    ['without a band', { banded: 0, inside: 0, ratio: 2.5 }, '3 earlier forecasts of this series were checked: 2.5 times as far off as “no change”.'],
    ['where nothing ever changed', { ratio: null, error: 0, noChange: 0, banded: 0 }, '3 earlier forecasts of this series were checked: nothing changed, as predicted.'],
    ['where “no change” was right', { ratio: null, error: 2, noChange: 0, banded: 0 }, '3 earlier forecasts of this series were checked: “no change” was never wrong.'],
    ['of few values', { forecasts: 1, steps: 2, banded: 2, inside: 2 }, '1 earlier forecast of this series was checked: 20% better than “no change”; 2 of 2 values inside the band. Only 2 values so far: too few to judge by.'],
  ])('%s', (_case, change, sentence) => expect(trackRecordText({ ...record, ...change })).toBe(sentence));

  it('stands over a list just so', () => {
    expect(trackRecordText(record, 'track_record_here')).toBe('3 forecasts checked, 20% better than “no change”; 7 of 9 values inside the band.');
  });
});
