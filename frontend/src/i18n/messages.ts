import type { zhCN } from './zh-cn';

type Translated<T> = { [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]> };

/** What a message file must hold. */
export type Messages = Translated<typeof zhCN>;
