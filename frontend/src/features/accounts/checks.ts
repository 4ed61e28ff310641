import type { ProblemKey } from '../../components/form/problem';

type Check = (value: string) => ProblemKey | null;

/** Something must be there. */
export function filled(missing: ProblemKey): Check {
  return (value) => (value.trim() === '' ? missing : null);
}

/** It must be there and look as it should. */
export function shaped(missing: ProblemKey, pattern: RegExp, wrong: ProblemKey): Check {
  return (value) => (value.trim() === '' ? missing : pattern.test(value.trim()) ? null : wrong);
}

/** Shanghai manual 2.1.1: 5-25 letters, digits, underscores; the first is a letter. */
export const checkUserName = shaped('userNameMissing', /^[A-Za-z][A-Za-z0-9_]{4,24}$/, 'userNameShape');

/** Shanghai manual 2.1.1 (3): 5-25 letters and digits. */
export const checkOrganisationUserName = shaped(
  'userNameMissing',
  /^[A-Za-z0-9]{5,25}$/,
  'organisationUserNameShape',
);

/** Mobile numbers of the mainland have 11 digits. */
export const checkMobile = shaped('mobileMissing', /^1[3-9]\d{9}$/, 'mobileShape');

export const checkCaptcha = filled('captchaMissing');
export const checkCode = shaped('codeMissing', /^\d{6}$/, 'codeShape');
export const checkEmail = shaped('emailMissing', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'emailShape');
export const checkPassport = shaped('passportMissing', /^[A-Za-z0-9]{5,20}$/, 'passportShape');

/** The shape alone (GB 32100): the server looks at the check digit. */
export const checkCreditCode = shaped('creditCodeMissing', /^[0-9A-HJ-NP-RTUW-Y]{18}$/i, 'creditCodeShape');

/** The shape alone (GB 11643): the server looks at birthday and check digit. */
export const checkIdentity = shaped('identityMissing', /^\d{17}[\dX]$/i, 'identityShape');

/** A box that is ticked holds "yes". */
export const checkTerms: Check = (value) => (value === 'yes' ? null : 'termsMissing');

/** What a password needs (Shanghai manual 2.1.1), in the order in which it is shown. */
export const passwordRules = {
  length: (password: string) => password.length >= 8 && password.length <= 20,
  upper: (password: string) => /[A-Z]/.test(password),
  lower: (password: string) => /[a-z]/.test(password),
  digit: (password: string) => /[0-9]/.test(password),
} as const;

export const checkNewPassword: Check = (value) => {
  if (value === '') {
    return 'passwordMissing';
  }
  return Object.values(passwordRules).every((holds) => holds(value)) ? null : 'passwordWeak';
};

/** The password written again. */
export function checkConfirm(password: string): Check {
  return (value) => (value === '' ? 'confirmMissing' : value === password ? null : 'confirmDiffers');
}
