import { describe, expect, it } from 'vitest';
import { prettyAnswer, readAnswer } from './answer';

describe('an answer is read in whatever dialect', () => {
  it.each([
    ['{"code":200,"msg":"好","data":[{"a":1}]}', { codeName: 'code', code: 200, message: '好', rows: [{ a: 1 }], result: null }],
    ['{"code":40001,"message":"x","data":null}', { codeName: 'code', code: 40001, message: 'x', rows: null, result: null }],
    [
      '{"code":200,"message":"OK","data":{"rows":[{"a":1}],"next":null}}',
      { codeName: 'code', code: 200, message: 'OK', rows: [{ a: 1 }], result: null },
    ],
    ['{"status":1,"msg":"","data":234}', { codeName: 'status', code: 1, message: '', rows: null, result: '234' }],
    ['{"status":1,"msg":"","data":"2026-02-01"}', { codeName: 'status', code: 1, message: '', rows: null, result: '2026-02-01' }],
  ])('%s', (raw, expected) => {
    expect(readAnswer(raw, false)).toEqual(expected);
  });

  it('in XML', () => {
    const raw =
      '<?xml version="1.0" encoding="UTF-8"?>\n<response><code>200</code><message>好</message><data><row><dm>1</dm><mc>&lt;b&gt;</mc></row></data></response>';
    expect(readAnswer(raw, true)).toEqual({
      codeName: 'code',
      code: 200,
      message: '好',
      rows: [{ dm: '1', mc: '<b>' }],
      result: null,
    });
    expect(prettyAnswer(raw, true)).toContain('\n      <mc>&lt;b&gt;</mc>\n');
  });

  it('in XML of the standard', () => {
    const good = '<response><code>200</code><message>OK</message><data><rows><row><dm>1</dm></row></rows><next/></data></response>';
    const bad = '<response><code>40101</code><message>No</message><data></data></response>';
    expect(readAnswer(good, true)?.rows).toEqual([{ dm: '1' }]);
    expect(readAnswer(bad, true)).toMatchObject({ code: 40101, rows: null });
  });

  it.each(['', 'null', '[]', '<html>', '{"code":"x"}', '{}'])('or is known to be none: %j', (raw) => {
    expect(readAnswer(raw, false)).toBeNull();
    expect(readAnswer(raw, true)).toBeNull();
    expect(prettyAnswer(raw, true)).toBe(raw);
  });
});
