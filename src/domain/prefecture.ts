import { comparableName } from './name.ts';
import type { Province, Region } from './region.ts';

/** A prefecture-level division of `policies/prefectures.yaml`. */
export interface Prefecture extends Region {
  /** The first two digits are its province's. */
  readonly code: string;
  /** The names that people use in place of the full one: 恩施州, 恩施. */
  readonly short: readonly string[];
}

/** The peoples after whom autonomous prefectures are called; some write their name without 族. */
const peoples = '蒙古|柯尔克孜|哈萨克|回|藏|羌|土家|苗|侗|布依|彝|哈尼|壮|傣|白|景颇|傈僳|朝鲜'
  .split('|')
  .join('族?|');

const autonomous = new RegExp(`^(.{2,}?)(?:${peoples}族?)+自治州$`, 'u');

/**
 * The short forms of a full name: 南京 of 南京市, 恩施州 and 恩施 of 恩施土家族苗族自治州, 阿里 of
 * 阿里地区, 兴安 of 兴安盟.
 */
export function shortForms(name: string): readonly string[] {
  const people = autonomous.exec(name)?.[1];
  if (people !== undefined) return [`${people}州`, people];
  const plain = name.replace(/(?:市|地区|盟)$/u, '');
  return plain === name || plain.length < 2 ? [] : [plain];
}

/** Finds prefectures by name, short form or code; also with their province's name before it. */
export class Prefectures {
  private readonly byName = new Map<string, Prefecture[]>();
  private readonly provinceNames: readonly (readonly [name: string, province: Province])[];

  constructor(
    readonly list: readonly Prefecture[],
    provinces: readonly Province[],
  ) {
    for (const prefecture of list) {
      const { code, name, short } = prefecture;
      const names = [code, code.slice(0, 4), name.zh, name.en, ...short].map(comparableName);
      for (const key of new Set(names)) {
        this.byName.set(key, [...(this.byName.get(key) ?? []), prefecture]);
      }
    }
    // One character, as in 苏州, is no province's name before a city's.
    this.provinceNames = provinces.flatMap((province) =>
      [province.name.zh, ...province.aliases]
        .map(comparableName)
        .filter((name) => name.length > 1)
        .map((name) => [name, province] as const),
    );
  }

  /** Every prefecture that goes by a name: several for Taizhou. */
  find(text: string): readonly Prefecture[] {
    const key = comparableName(text);
    const found = this.byName.get(key);
    if (found !== undefined) return found;
    const within = new Set<Prefecture>();
    for (const [name, { code }] of this.provinceNames) {
      if (!key.startsWith(name)) continue;
      for (const each of this.byName.get(key.slice(name.length)) ?? []) {
        if (each.code.slice(0, 2) === code.slice(0, 2)) within.add(each);
      }
    }
    return [...within];
  }
}
