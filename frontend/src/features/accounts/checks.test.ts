import { describe, expect, it } from 'vitest';
import {
  checkCode,
  checkConfirm,
  checkCreditCode,
  checkEmail,
  checkIdentity,
  checkMobile,
  checkNewPassword,
  checkOrganisationUserName,
  checkPassport,
  checkTerms,
  checkUserName,
} from './checks';

const checks = {
  checkUserName,
  checkOrganisationUserName,
  checkMobile,
  checkCode,
  checkEmail,
  checkPassport,
  checkCreditCode,
  checkIdentity,
  checkTerms,
  checkNewPassword,
} as const;

describe('what the forms accept', () => {
  it.each([
    ['checkUserName', 'candy'],
    ['checkUserName', ' a_2345678901234567890123 '],
    ['checkOrganisationUserName', '12345'],
    ['checkMobile', '13812345678'],
    ['checkCode', '012345'],
    ['checkEmail', 'name@example.cn'],
    ['checkPassport', 'E12345678'],
    ['checkCreditCode', '91310000MA1FL0AB3X'],
    ['checkIdentity', '11010519491231002x'],
    ['checkTerms', 'yes'],
    ['checkNewPassword', 'Passw0rd'],
    ['checkNewPassword', 'Aa1!Aa1!Aa1!Aa1!Aa1!'],
  ] as const)('%s: %s', (check, value) => expect(checks[check](value)).toBeNull());
});

describe('what the forms refuse', () => {
  it.each([
    ['checkUserName', '  ', 'userNameMissing'],
    ['checkUserName', 'cand', 'userNameShape'],
    ['checkUserName', '1candy', 'userNameShape'],
    ['checkUserName', 'candy-wang', 'userNameShape'],
    ['checkUserName', 'a'.repeat(26), 'userNameShape'],
    ['checkOrganisationUserName', 'with_underscore', 'organisationUserNameShape'],
    ['checkMobile', '', 'mobileMissing'],
    ['checkMobile', '12812345678', 'mobileShape'],
    ['checkMobile', '1381234567', 'mobileShape'],
    ['checkCode', '12345a', 'codeShape'],
    ['checkEmail', 'name@example', 'emailShape'],
    ['checkPassport', 'E1', 'passportShape'],
    ['checkCreditCode', '91310000MA1FL0AB3I', 'creditCodeShape'],
    ['checkIdentity', '1101051949123100', 'identityShape'],
    ['checkTerms', '', 'termsMissing'],
    ['checkNewPassword', '', 'passwordMissing'],
    ['checkNewPassword', 'Passw0r', 'passwordWeak'],
    ['checkNewPassword', 'passw0rd', 'passwordWeak'],
    ['checkNewPassword', 'PASSW0RD', 'passwordWeak'],
    ['checkNewPassword', 'Password', 'passwordWeak'],
    ['checkNewPassword', 'Passw0rdPassw0rdPassw', 'passwordWeak'],
  ] as const)('%s: %j', (check, value, problem) => expect(checks[check](value)).toBe(problem));

  it('is a password that was written differently the second time', () => {
    expect(checkConfirm('Passw0rd')('Passw0rd')).toBeNull();
    expect(checkConfirm('Passw0rd')('passw0rd')).toBe('confirmDiffers');
    expect(checkConfirm('Passw0rd')('')).toBe('confirmMissing');
  });
});
