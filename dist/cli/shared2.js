import { InvalidArgumentError, Command, Option } from 'commander';
import { readFileSync, existsSync, createReadStream, statSync, accessSync, constants, writeFileSync } from 'node:fs';
import { d as dequantise, a as contextOf, s as scoreOf, v as vectorOfTags, b as seedOf, e as createRandom, f as shuffle, S as SLOTS, g as stepOfRow, c as createShards, l as layOut, h as createParameters, i as firstSourceRow, j as firstTargetRow } from './shared.js';
import { fileURLToPath } from 'node:url';
import { mkdtemp, rm, stat, readFile, readdir } from 'node:fs/promises';
import { tmpdir, availableParallelism } from 'node:os';
import { join, dirname } from 'node:path';
import { JSDuckDBValueConverter, DuckDBDoubleVector, DuckDBUTinyIntVector, DuckDBIntegerVector, DuckDBInstance } from '@duckdb/node-api';
import { finished } from 'node:stream/promises';
import { createGunzip, gunzip, gzipSync } from 'node:zlib';
import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { XMLValidator, XMLParser } from 'fast-xml-parser';
import { m as missingPackages, a as missingSentence } from './shared3.js';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { Worker } from 'node:worker_threads';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** The one error class of the package; `code` is stable across versions, the text is not. */
class SelvedgeError extends Error {
    name = 'SelvedgeError';
    constructor(code, message, { element, ...rest } = {}) {
        super(message, rest); // a cause that is there is taken, one that is not leaves no property
        this.code = code;
        if (element)
            this.element = element;
    }
}
/**
 * The error for a value that a caller may not give.
 *
 * @param name The option or field, as the caller wrote it.
 * @param allowed Completes "must be …".
 */
function unexpected(code, name, allowed, value) {
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : value && typeof value === 'object' ? 'an object' : String(value);
    return new SelvedgeError(code, `${name} must be ${allowed}, got ${shown}`);
}

/** One of some texts. */
function oneOf(allowed) {
    return (value) => (allowed.includes(value) ? '' : `one of ${allowed.join(', ')}`);
}
/** A finite number from `least` to `most`, ends included. */
function between$2(least, most, kind = 'number') {
    const isOfKind = kind === 'number' ? Number.isFinite : Number.isInteger;
    return (value) => (isOfKind(value) && value >= least && value <= most ? '' : `a ${kind} from ${least} to ${most}`);
}
/** Something of a type that `typeof` tells; `null` is no object here. */
function ofType(...types) {
    return (value) => (value !== null && types.includes(typeof value) ? '' : `of the type ${types.join(' or ')}`);
}
/** @throws {SelvedgeError} With this code, naming the value and what is allowed, when the rule does not hold. */
function check$2(code, name, value, rule) {
    const allowed = rule(value);
    if (allowed)
        throw unexpected(code, name, allowed, value);
}
/**
 * Checks an object of options: every name must be known, every value given must hold.
 *
 * @param whole What the object is called.
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
function checkOptions(whole, options, rules) {
    check$2('option-invalid', whole, options, ofType('object'));
    for (const [name, value] of Object.entries(options)) {
        check$2('option-invalid', 'option', name, oneOf(Object.keys(rules)));
        if (value !== undefined)
            check$2('option-invalid', name, value, rules[name]);
    }
}

/** What is never inferred of a visitor, whatever a page's tags say. */
const SENSITIVE_CATEGORIES = ['health', 'pregnancy', 'religion', 'politics', 'sexuality', 'ethnicity', 'union', 'minors', 'debt', 'gambling', 'death'];

/**
 * A letter of any script with its marks, as a class of a pattern, told by what is none: blanks, digits, punctuation, symbols, surrogates. `\p{L}` says the same of
 * letters alone, and takes milliseconds to compile on a slow phone.
 */
const LETTER = '[^\\s\\d!-@[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u303f\\ud800-\\udfff]';

/** More tags an item than this are cut off. */
const MAX_TAGS = 64;
const MAX_PART_LENGTH = 64;
const MAX_LEVELS = 8;
/**
 * Trims, folds compatibility forms (NFKC), white space and case, so that two spellings of one value are one value.
 *
 * @param limit Longest outcome, in characters. Default: as long as it is.
 */
function normalise(text, limit) {
    return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase().slice(0, limit);
}
/** The facet of a tag: `category` for `category:shoes`. */
function facetOf(tag) {
    return tag.slice(0, tag.indexOf(':'));
}
/** The value of a tag: `shoes` for `category:shoes`. */
function valueOf$1(tag) {
    return tag.slice(tag.indexOf(':') + 1);
}
/**
 * Reads tags in the syntax of `data-sv-tags`: `facet: value` pairs separated by `;`.
 *
 * @returns At most {@link MAX_TAGS} tags, each once, in the order given. Pairs without a facet or a value are left out; parts
 *   over 64 characters and levels beyond 8 are cut.
 */
function parseTagText(text) {
    return collectTags(text.split(';').map((pair) => pair.split(/:(.*)/s)));
}
/**
 * Reads the tags of one item from either form; see {@link parseTagText}.
 *
 * @throws {SelvedgeError} `item-invalid` when a value is not a text, a number, true or false, or an array of these.
 */
function parseTags(input) {
    check$2('item-invalid', 'tags', input, ofType('string', 'object'));
    if (typeof input === 'string')
        return parseTagText(input);
    const pairs = [];
    for (const [facet, values] of Object.entries(input)) {
        for (const value of [values].flat()) {
            if (value === undefined || value === null)
                continue;
            check$2('item-invalid', `tags.${facet}`, value, ofType('string', 'number', 'boolean'));
            pairs.push([facet.replaceAll(':', ' '), `${value}`]);
        }
    }
    return collectTags(pairs);
}
/** Makes tags of pairs of a facet and a value as they are written; see {@link parseTagText}. */
function collectTags(pairs) {
    const tags = new Set();
    for (const [facetText, valueText = ''] of pairs) {
        const facet = normalise(facetText, MAX_PART_LENGTH);
        let path = '';
        for (const level of valueText.split('>', MAX_LEVELS)) {
            const value = normalise(level, MAX_PART_LENGTH);
            if (!facet || !value)
                continue;
            path = path ? `${path} > ${value}` : value;
            tags.add(`${facet}:${path}`);
        }
    }
    return [...tags].slice(0, MAX_TAGS);
}
/** The tags of an item with their share of the facet: of two colours each counts half. */
function tagShares(tags) {
    const facets = tags.map(facetOf);
    return tags.map((tag, index) => [tag, 1 / facets.filter((facet) => facet === facets[index]).length]);
}

/** Letters that a stem needs before its `*`: a shorter one would meet half of a language. */
const SHORTEST_STEM = 4;
/** Facets of names: Roxane Gay, Procter & Gamble. */
const NAMES$2 = new Set(['brand', 'author', 'artist', 'director', 'publisher', 'manufacturer']);
/** Tags whose answer is remembered; beyond that it begins anew. */
const MOST_REMEMBERED = 5000;
/** Looks words up by their place in a table; no pattern is made of a list. Both sides are compared without diacritics. */
function createSensitiveFilter({ words, exempt = '' }) {
    const allowed = exempt.split(';').map((part) => normalise(part).replace(/\s*:\s*/, ':')); // a tag is no word, and a word no tag
    let table; // made when the first tag is asked for
    let remembered = new Map();
    const look = (tag) => {
        table ??= tableOf$1([...words, { except: allowed.map((part) => part.replaceAll(' ', '_')).join(' ') }]);
        return allowed.includes(tag) || NAMES$2.has(facetOf(tag)) ? undefined : (find(table, facetOf(tag)) ?? find(table, valueOf$1(tag)));
    };
    return {
        categoryOf(tag) {
            if (!remembered.has(tag)) {
                if (remembered.size >= MOST_REMEMBERED)
                    remembered = new Map();
                remembered.set(tag, look(tag));
            }
            return remembered.get(tag);
        },
    };
}
function tableOf$1(lists) {
    const entries = new Map();
    const stems = new Map();
    const longest = new Map();
    for (const category of [...SENSITIVE_CATEGORIES, 'except']) {
        for (const list of lists) {
            for (const entry of list[category]?.split(/\s+/) ?? []) {
                const words = fold(entry).split('_');
                const phrase = words.join(' ');
                const start = phrase.slice(0, SHORTEST_STEM);
                entries.set(phrase, category);
                longest.set(words[0], Math.max(words.length, longest.get(words[0]) ?? 1));
                if (phrase.endsWith('*'))
                    stems.set(start, [...(stems.get(start) ?? []), phrase.slice(0, -1)].sort((a, b) => b.length - a.length));
            }
        }
    }
    const WORD = new RegExp(`${LETTER}+`, 'g');
    return { entries, stems, longest, wordsOf: (text) => fold(text).match(WORD) ?? [] };
}
/** Scripts that part no words: Han, Kana and what lies beyond. */
const UNPARTED = /[\u2e80-\ud7ff]/;
/** Longest entry that is looked for within such a text, characters. */
const LONGEST_UNPARTED = 12;
/** The first word or phrase that is in the table. The longest phrase goes first: what is harmless is passed over as a whole. */
function find(table, text) {
    const words = table.wordsOf(text);
    for (let at = 0; at < words.length; at++) {
        for (let count = table.longest.get(words[at]) ?? 1; count > 0; count--) {
            const found = foundBy(table, words.slice(at, at + count).join(' '));
            if (found && found !== 'except')
                return found;
            if (found)
                at += count - 1;
            if (found)
                break;
        }
    }
    return undefined;
}
function foundBy({ entries, stems }, phrase) {
    const stem = stems.get(phrase.slice(0, SHORTEST_STEM))?.find((each) => phrase.startsWith(each));
    return entries.get(phrase) ?? entries.get(`${stem}*`) ?? (UNPARTED.test(phrase) ? within(entries, phrase) : undefined);
}
function within(entries, text) {
    for (let from = 0; from < text.length; from++) {
        for (let length = Math.min(LONGEST_UNPARTED, text.length - from); length > 0; length--) {
            const found = entries.get(text.slice(from, from + length));
            if (found)
                return found;
        }
    }
    return undefined;
}
/** Without diacritics; of the two Turkish letters i one, since upper case in another language has made them one already. */
function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replaceAll('ı', 'i');
}

/** English. */
const en = {
    health: 'health healthcare mental_illness* mentalhealth breastcancer cancer* tumor* tumour* chemotherap* insulin herpes hepatitis menopaus* ptsd anorexi* bipolar viagra diabet* hiv asthma* disease* disorder* illness* medicine* medication* medical* pharmac* psychiatr* psychotherap* depression dementia alzheimer* autis* adhd addiction* alcoholism disabilit* wheelchair* incontinen* erectile*',
    pregnancy: 'pregnan* maternity prenatal fertility infertil* ivf abortion* miscarriage* ovulation breastfeed* breast_pump* contracept*',
    religion: 'religio* ramadan christianity catholic* islam islami* muslim* quran koran halal kosher jewish jews judaism buddhis* hindu* bible* prayer* mosque* synagogue* atheis*',
    politics: 'politic* election* democrat* republican* socialism socialist* communis* fascis* parliament* conservative_party labour_party left_wing right_wing far_right brexit',
    sexuality: 'sexual* homosexual* bisexual* transgender* transsexual* gay lesbian* lgbt lgbtq queer erotic* bdsm porn* sex_toy* dildo* condom condoms',
    ethnicity: 'ethnicity ethnic_minorit* racial* racis* antisemit* immigrant* immigration refugee* asylum* indigenous african_american* native_american* hispanic* apartheid',
    union: 'trade_union* labor_union* unionis* unioniz* union_member* collective_bargaining industrial_action',
    minors: 'minors underage teenager* adolescen* preteen* child_abuse child_protection child_custody juvenile_delinquen*',
    debt: 'debt* bankrupt* insolven* payday_loan* foreclosur* repossess* bailiff* pawnbrok* pawnshop* bad_credit food_bank*',
    gambling: 'gambl* casino* betting sportsbook* bookmaker* lotter* slot_machine* roulette poker blackjack jackpot* scratchcard*',
    death: 'death deaths funeral* bereave* obituar* cremat* burial* mourning gravestone* headstone* hospice condolence* suicid* euthanas*',
    except: 'medicine_ball* medicine_cabinet* medical_scrubs wheelchair_accessible wheelchair_access kosher_salt mourning_dove* depression_glass suicide_squad death_stranding chocolate_roulette cooking_bible* health_and_fitness health_fitness sign_cancer health_beauty animal_health prayer_plant* fire_poker fireplace_poker health_and_beauty pet_health tropic_of_cancer death_metal death_star death_note death_valley',
};

const INVALID$2 = 'option-invalid';
const WORDS$1 = (value) => (typeof value === 'string' && value.trim().split(/\s+/).every(isEntry) ? '' : `words with blanks between, a * only behind ${SHORTEST_STEM} letters or more`);
function isEntry(entry) {
    const star = entry.indexOf('*');
    return star < 0 ? entry !== '' : star === entry.length - 1 && star >= SHORTEST_STEM;
}
/**
 * Checks the option `sensitive` and adds English to it.
 *
 * @returns What a filter goes by; none where everything is allowed.
 * @throws {SelvedgeError} `option-invalid`, naming the part of the option, what is allowed and what came.
 */
function parseSensitive(sensitive = 'suppress') {
    if (typeof sensitive === 'string') {
        check$2(INVALID$2, 'sensitive', sensitive, oneOf(['suppress', 'allow']));
        return sensitive === 'allow' ? undefined : { words: [en] };
    }
    checkOptions('sensitive', sensitive, { words: (value) => (Array.isArray(value) ? '' : 'lists of words from selvedge/sensitive'), add: ofType('object'), exempt: ofType('string') });
    const { words = [], add = {}, exempt } = sensitive;
    const rules = Object.fromEntries([...SENSITIVE_CATEGORIES, 'except'].map((category) => [category, WORDS$1]));
    for (const list of [...words, add])
        checkOptions('a list of sensitive words', list, rules);
    return { words: [en, ...words, add], exempt };
}
/** Words of a site in one text: `health: ozempic semaglutid*; debt: payday`. What is none is left for {@link parseSensitive} to refuse. */
function wordsInText(text) {
    const parts = text.split(';').filter((part) => part.trim());
    return Object.fromEntries(parts.map((part) => [part.split(':', 1)[0].trim(), part.slice(part.indexOf(':') + 1)]));
}

// What stands behind the options of the command line, checked. Each throws commander's error, which ends with exit code 2.
function parseCount(text) {
    const count = Number(text);
    if (!/^\d+$/.test(text) || count < 1)
        throw new InvalidArgumentError('It must be a whole number of 1 or more.');
    return count;
}
/** @returns Bytes. */
function parseSize(text) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(kb|mb)?$/i.exec(text.trim()) ?? [];
    if (number === undefined)
        throw new InvalidArgumentError('It must be a size like 100kb, 25kb or 80000 (bytes).');
    return Math.round(Number(number) * ({ kb: 1024, mb: 1024 ** 2 }[unit.toLowerCase()] ?? 1));
}
/** @returns Above 0 and below 1. */
function parseShare(text) {
    const share = numberOf(text);
    if (share > 0 && share < 1)
        return share;
    throw new InvalidArgumentError('It must be a share above 0 and below 1, like .05 or 5%.');
}
/** @returns Above -1, and not 0: 0.1 is a tenth more. */
function parseLift(text) {
    const lift = numberOf(text);
    if (lift > -1 && lift !== 0)
        return lift;
    throw new InvalidArgumentError('It must be by what share of it the rate would change, like .1, 10% or -5%.');
}
/** @returns Shares by the names of arms, in their order. */
function parseWeights(text) {
    const pairs = text.split(',').map((pair) => [pair.slice(0, pair.lastIndexOf('=')).trim(), numberOf(pair.slice(pair.lastIndexOf('=') + 1))]);
    const weights = new Map(pairs);
    const sum = pairs.reduce((all, [, weight]) => all + weight, 0);
    if (weights.size === pairs.length && pairs.length > 1 && !weights.has('') && pairs.every(([, weight]) => weight > 0) && Math.abs(sum - 1) < 1.000001e-6)
        return weights;
    throw new InvalidArgumentError(`It must be the share of each arm, like control=.5,new=.5: two arms or more, each once, each share above 0, all adding up to 1${Number.isFinite(sum) ? ` and not to ${Number(sum.toFixed(6))}` : ''}.`);
}
/** A number that may be written in percent; NaN for what is none. */
function numberOf(text) {
    const [, number, percent] = /^([+-]?\d*\.?\d+)\s*(%)?$/.exec(text.trim()) ?? [];
    return Number(number) / (percent ? 100 : 1);
}
function parsePreset(text) {
    if (!['shop', 'content', 'news'].includes(text))
        throw new InvalidArgumentError('It must be shop, content or news.');
    return text;
}
function parseColumns(text) {
    const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
    const isKnown = ([name, column]) => ['visitor', 'at', 'item', 'type', 'session'].includes(name) && column;
    const names = pairs.map(([name]) => name);
    if (!pairs.every(isKnown) || !['visitor', 'at', 'item'].every((name) => names.includes(name)))
        throw new InvalidArgumentError('It must be visitor=…,at=…,item=… and may have type=… and session=….');
    return Object.fromEntries(pairs);
}
function parseWords(text) {
    const add = wordsInText(text);
    try {
        parseSensitive({ add });
    }
    catch (error) {
        throw new InvalidArgumentError(`It must be like "health: ozempic semaglutid*; debt: payday": ${error.message}.`);
    }
    return add;
}
/** A date is that of UTC where it names no zone. */
function parseSince(text) {
    const [, number, percent] = /^(\d*\.?\d+)\s*(%)?$/.exec(text.trim()) ?? [];
    const share = Number(number) / (percent ? 100 : 1);
    if (share > 0 && share < 1)
        return { share };
    const isDate = /^\d{4}-\d{2}-\d{2}/.test(text);
    const at = Date.parse(isDate && !/(z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10)) && text.length > 10 ? `${text}Z` : text) / 1000;
    if (isDate && Number.isFinite(at))
        return { at };
    throw new InvalidArgumentError('It must be a date like 2026-03-01, or the share of the last sessions like 15% or 0.15.');
}

/**
 * FNV-1a over UTF-16 units with one multiplying round behind it, so that close ids spread over the whole range.
 *
 * @returns A whole number from 0 to 2^32 - 1. Vectors: `test/vectors/hash.json`.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hash32(text) {
    let hash = 2166136261;
    for (let index = 0; index < text.length; index++)
        hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    return (hash ^ (hash >>> 16)) >>> 0;
}

/** Does all steps that are left at once. */
function finish(work) {
    for (;;) {
        const step = work.next();
        if (step.done)
            return step.value;
    }
}

/** The file begins with these bytes, then comes one for the version. */
const MAGIC = 'SVM';
const VERSION = 3;
/**
 * Streams, in the order in which they follow the header. Ids stand in alphabetical order, each without its first letters that are those of the one before
 * (`idsShared`), and with how far it is below the most popular: items are numbered by that, equals as their ids stand. All other streams of items go by number;
 * tags are written as ids are, and numbered as they stand.
 */
const STREAMS = ['idsShared', 'ids', 'popularity', 'trend', 'stepCounts', 'stepGaps', 'stepGapBits', 'stepLevels', 'pairTotals', 'pairCounts', 'pairGaps', 'pairGapBits', 'pairLevels', 'source', 'target', 'tagsShared', 'tags', 'tagLifts', 'tagSource', 'tagTarget'];
/**
 * One unit of each kind of number, in natural logarithms: how coarse the file is. No count is in it, only how large it is, doubled from step to step: finer
 * ones were no better on a recorded shop, and the pairs that find room in their place are.
 */
const UNITS = { popularity: 1 / 8, trend: 1 / 4, level: 0.69, total: 1 / 3, tagLift: 1 / 8 };
/** Level 0: a single step, and the weight of a pair of one very long visit. */
const LEAST = { step: 1, pair: 0.15 };
/**
 * A gap stands in two streams: of `gap + HEAD` in binary, a byte has how many digits are behind the first three, and the two behind the highest one; the digits
 * themselves, which look drawn by chance and do not pack, stand in a stream of bits, the lowest of a byte first.
 */
const HEAD = 4;
/** Co-occurrences of one item with any other that are taken for chance. */
const PAIR_PRIOR = 3;
/** What stands for 0 in a byte that may be below it. */
const MIDDLE = 128;
/** Choices of an item by everybody that a step is taken for before any was seen: `log(1 + count / (STEP_PRIOR * share))`. */
const STEP_PRIOR = 5;
/**
 * Checksum of what stands behind it in the file: FNV-1a over bytes.
 *
 * @returns A whole number from 0 to 2^32 - 1.
 */
function checksum(bytes) {
    let hash = 2166136261;
    for (let index = 0; index < bytes.length; index++)
        hash = Math.imul(hash ^ bytes[index], 16777619);
    return hash >>> 0;
}

/** Bytes before the header: magic, version, checksum, length of the header. */
const PREAMBLE = 12;
/**
 * Reads a model file.
 *
 * @param decode Makes text of UTF-8: this part of the package knows neither browser nor Node.
 * @throws {SelvedgeError} `model-invalid` when it is no model, was cut or changed on its way, or is of a later version.
 */
function readModel(bytes, decode) {
    return finish(readInSteps(bytes, decode));
}
/** The same in steps of a few milliseconds. */
function* readInSteps(bytes, decode) {
    const { header, streams } = openFile$1(bytes, decode);
    yield;
    const { items: size, settings, dimensions, scales, slots } = header;
    const rests = decode(streams.ids).split('\n');
    if (size > 0 && rests.length !== size)
        throw damaged(`${rests.length} ids for ${size} items`);
    const { order, hashes, numbers } = readIds(rests, streams);
    yield;
    const popularity = valuesOf(order.map((place) => streams.popularity[place]), (level) => -0.125 * level);
    const trend = valuesOf(streams.trend, (level) => UNITS.trend * (level - MIDDLE));
    const steps = { ...readRows(size, streams.stepCounts, streams.stepGaps, streams.stepGapBits, streams.stepLevels, -1), strengths: valuesOf(streams.stepLevels, (level) => LEAST.step * Math.exp(UNITS.level * level)) };
    yield;
    const paired = readRows(size, streams.pairCounts, streams.pairGaps, streams.pairGapBits, streams.pairLevels, 0);
    const weights = valuesOf(streams.pairLevels, (level) => Math.log(LEAST.pair * header.pairWeight) + UNITS.level * level);
    const totals = valuesOf(streams.pairTotals, (level) => Math.log(LEAST.pair * Math.expm1(UNITS.total * level) + PAIR_PRIOR));
    yield;
    const pairs = bothWays(paired, weights, totals);
    yield;
    const part = (which, columns) => dequantise(new Int8Array(columns), Float32Array.from(scales[which]), which > 1);
    const embedding = dimensions === 0 ? null : { dims: dimensions, slots: Float32Array.from(slots), source: part(0, streams.source), target: part(1, streams.target), tagSource: part(2, streams.tagSource), tagTarget: part(3, streams.tagTarget) };
    const tagLifts = valuesOf(streams.tagLifts, (level) => UNITS.tagLift * (level - MIDDLE));
    const names = tagLifts.length > 0 ? readNames(decode(streams.tags).split('\n'), streams.tagsShared) : [];
    if (names.length !== tagLifts.length)
        throw damaged(`${names.length} names for ${tagLifts.length} tags`);
    const tags = new Map(names.map((tag, number) => [tag, number]));
    return { size, hashes, numbers, popularity, trend, topShare: header.topShare, steps, pairs, tags, tagLifts, embedding, settings };
}
/** What each byte stands for. */
function valuesOf(bytes, valueOf) {
    const table = Float32Array.from({ length: 256 }, (_, level) => valueOf(level));
    const values = new Float32Array(bytes.length);
    for (let at = 0; at < values.length; at++)
        values[at] = table[bytes[at]];
    return values;
}
/** Puts back what each name has in common with the one before. */
function readNames(rests, shared) {
    let name = '';
    return rests.map((rest, place) => (name = name.slice(0, shared[place]) + rest));
}
/** @returns The place in the alphabet of each number, the hash of its id, and its number by that. */
function readIds(rests, { idsShared, popularity }) {
    const byPlace = Uint32Array.from(popularity.length > 0 ? readNames(rests, idsShared) : [], hash32);
    const byLevel = Array.from({ length: 256 }, () => []);
    for (let place = 0; place < byPlace.length; place++)
        byLevel[popularity[place]].push(place);
    const order = byLevel.flat();
    const hashes = new Uint32Array(order.length);
    const numbers = new Map();
    for (let item = 0; item < hashes.length; item++) {
        hashes[item] = byPlace[order[item]];
        numbers.set(hashes[item], item);
    }
    return { order, hashes, numbers };
}
function openFile$1(bytes, decode) {
    if (bytes.length < PREAMBLE || [...MAGIC].some((letter, index) => bytes[index] !== letter.charCodeAt(0)))
        throw damaged('it does not begin as a model does');
    if (bytes[MAGIC.length] !== VERSION)
        throw damaged(`its version is ${bytes[MAGIC.length]}, this one reads ${VERSION}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (checksum(bytes.subarray(8)) !== view.getUint32(4, true))
        throw damaged('its checksum is wrong');
    const length = view.getUint32(8, true);
    const header = JSON.parse(decode(bytes.subarray(PREAMBLE, PREAMBLE + length)));
    let offset = PREAMBLE + length;
    const streams = Object.fromEntries(STREAMS.map((name) => [name, bytes.subarray(offset, (offset += header.streams[name]))]));
    return { header, streams: streams };
}
/**
 * Rows of ascending items: how many each has, and the gaps between them, as their heads and the bits behind those.
 *
 * @param own What the first gap of a row is counted from: -1 for the beginning, 0 for the row's own item.
 */
function readRows(size, countBytes, heads, bits, levels, own) {
    const counts = readNumbers(countBytes);
    const starts = new Int32Array(size + 1);
    const items = new Int32Array(heads.length);
    let [at, bit] = [0, 0];
    let isWithin = true;
    for (let row = 0; row < size; row++) {
        let item = own < 0 ? -1 : row;
        const end = at + (counts[row] ?? 0);
        isWithin &&= end <= heads.length;
        for (; at < end && isWithin; at++) {
            let gap = HEAD + (heads[at] % HEAD);
            for (let left = Math.floor(heads[at] / HEAD); left > 0; left--, bit++)
                gap = 2 * gap + ((bits[bit >> 3] >> (bit & 7)) & 1);
            items[at] = item += gap - HEAD + 1;
            isWithin &&= item < size;
        }
        starts[row + 1] = at;
    }
    if (!isWithin || at !== heads.length || at !== levels.length)
        throw damaged('its tables do not fit together');
    return { starts, items };
}
/** Numbers of seven bits a byte, the lowest first; the eighth says that more follow (LEB128). */
function readNumbers(bytes) {
    const numbers = [];
    let [value, shift] = [0, 0];
    for (const byte of bytes) {
        value += (byte & 127) * 2 ** shift;
        shift += 7;
        if (byte > 127)
            continue;
        numbers.push(value);
        [value, shift] = [0, 0];
    }
    return numbers;
}
/**
 * Each pair is in the file once; it is looked for from both sides.
 *
 * @param weights Logarithm of what each pair weighs, times all; `totals`, of what each item does.
 */
function bothWays({ starts, items }, weights, totals) {
    const size = starts.length - 1;
    const ends = new Int32Array(size + 1);
    for (let row = 0; row < size; row++) {
        ends[row + 1] += starts[row + 1] - starts[row];
        for (let at = starts[row]; at < starts[row + 1]; at++)
            ends[items[at] + 1]++;
    }
    for (let row = 0; row < size; row++)
        ends[row + 1] += ends[row];
    const from = ends.slice();
    const others = new Int32Array(2 * items.length);
    const strengths = new Float32Array(2 * items.length);
    for (let row = 0; row < size; row++) {
        for (let at = starts[row]; at < starts[row + 1]; at++) {
            const item = items[at];
            const strength = weights[at] - totals[row] - totals[item];
            const one = ends[row]++;
            const other = ends[item]++;
            others[one] = item;
            others[other] = row;
            strengths[one] = strengths[other] = strength;
        }
    }
    return { starts: from, items: others, strengths };
}
function damaged(how) {
    return new SelvedgeError('model-invalid', `The model is left out: ${how}`);
}

/**
 * True in the files that have everything: `selvedge-full.min.js`, `selvedge-early-full.min.js` and the npm entries. The build sets it
 * to false for the small script-tag files, and what depends on it falls out of them.
 */
const isFull = true;

/** Score that an item just seen loses (`avoid`) or gains (`seek`). */
const SEEN_SCORE = 5;
/** The same for one that was bought in this visit. */
const BOUGHT_SCORE = 5;
/** Score of an item that the visitor turned down: below anything that the other terms can reach. */
const DISMISSED_SCORE = -100;
const SMALL = {
    weights: { declared: 1, intent: 0.75, taste: 0.25, seen: 1, order: 0.1 },
    intentHalfLife: 1.5,
    intentShrinkage: 2,
    tasteShrinkage: 5,
    again: 'avoid',
    seenHalfLife: 5,
    minActions: 2,
};
({
    // News readers have tastes rather than errands, and hardly reread.
    news: { weights: { ...SMALL.weights}},
});
/** Without a model nothing is known of them. */
const NO_MODEL = { sequence: 0, follows: 0, together: 0, embedding: 0, popularity: 0, trend: 0 };
/** No category takes more of the first ten places than that while there is something else to show. */
const HALF = 0.5;
/** Fitted weights are in logits; twice that is the scale on which sites give boosts. */
const weigh$1 = (fitted) => ({ declared: 1, ...NO_MODEL, ...Object.fromEntries(Object.entries(fitted).map(([term, weight]) => [term, 2 * weight])) });
/**
 * Where the numbers come from: half-lives, shrinkage and the mix of intent and taste are near the best on three recorded sets (a shop, an order
 * log, an encyclopaedia). Weights are fitted by conditional logit and then by nDCG itself (`bench/evaluation/fit.mjs`) on what of the sets is set aside
 * for choosing: `shop` on the shop and the order log, `content` on the encyclopaedia. Chosen by hand, where the sets tell little: in `shop` terms that go by
 * tags are below what was fitted, since on lists of one category they help hardly more visits than they harm, and the kind of a thing speaks so loud, and
 * what was just seen so much against, that what is near does not hide either; the order of the list is a prior, so that among what is alike the site's own
 * order stays. In a list that is all of one category (`alike`) that prior and what is near are raised until twice as many visits are helped as harmed, on what
 * of the shop is set aside for choosing. `news` is `content` with lasting tastes and without rereading: no set of news could be had. The small script-tag files, which
 * know fewer terms, have weights of their own.
 */
const PRESETS = {
        shop: { ...SMALL, weights: weigh$1({ intent: 0.2, taste: 0.05, seen: 1.2, order: 0.02, similar: 0.1, near: 1.6, next: 2.3, habit: 1.6, bought: 1.4, price: 0.3, fatigue: 0.15, recency: 0 }), kindWeight: 12, alike: [50, 2], diversity: HALF },
        content: { ...SMALL, weights: weigh$1({ intent: 0.16, taste: 0.02, seen: 0.15, order: 0.02, similar: 0.85, near: 0, next: 2, habit: 0.3, bought: 0.4, price: 0.15, fatigue: 0.15, recency: 0 }), intentHalfLife: 1, diversity: HALF },
        news: { ...SMALL, weights: weigh$1({ intent: 0.2, taste: 0.2, seen: 0.5, order: 0.03, similar: 0.6, near: 0, next: 0, habit: -1.5, bought: 0.4, price: 0, fatigue: 0.15, recency: 0.15 }), intentHalfLife: 3, seenHalfLife: 32, diversity: HALF },
    }
    ;

/** A log or a catalogue that cannot be used; the text says why and what to do, the command ends with exit code 1. */
class LogError extends Error {
    code;
    name = 'LogError';
    constructor(code, message, details) {
        super(message, details);
        this.code = code;
    }
}
/** What the system says in code, in words. */
const REASONS = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder, not a file',
    ENOTDIR: 'it is a file, not a folder',
    EACCES: 'this user may not read it',
    EPERM: 'this user may not read it',
    Z_BUF_ERROR: 'it is cut off: the packed data has no end',
    Z_DATA_ERROR: 'its packed data is damaged, or it is no .gz',
};
/** The error for a file or folder that cannot be read, as one sentence. */
function unreadable(path, cause) {
    if (cause instanceof LogError)
        return cause;
    const { code = '', message = String(cause) } = cause instanceof Error ? cause : {};
    // DuckDB puts the statement behind an empty line.
    return new LogError('file-unreadable', `${path} cannot be read: ${REASONS[code] ?? message.split(/\n\s*\n/, 1)[0]}`, { cause });
}

/**
 * The text of one of the portable queries, with numbers in the place of those of its `parameters`, its comments left out.
 *
 * @param values By the name of the parameter; those that are not given stay as they stand in the text.
 * @throws {RangeError} For a value that is not finite, or of no parameter of the query.
 */
function sqlText(name, values = {}) {
    const text = readFileSync(placeOf(name), 'utf8').replace(/--.*$/gm, '');
    return Object.entries(values).reduce((sql, [parameter, value]) => {
        if (!Number.isFinite(value))
            throw new RangeError(`${parameter} of ${name}.sql must be a finite number, got ${value}`);
        const own = new RegExp(`\\d+(?= AS ${parameter}\\b)`);
        if (!own.test(sql))
            throw new RangeError(`${name}.sql has no parameter ${parameter}`);
        return sql.replace(own, String(value));
    }, text);
}
// The same module runs bundled in dist/cli/, compiled in build/js/cli/log/, and as source under the test runner.
function placeOf(name) {
    const places = ['./sql/', '../sql/', '../../../../src/cli/sql/'].map((folder) => fileURLToPath(new URL(`${folder}${name}.sql`, import.meta.url)));
    return places.find((place) => existsSync(place)) ?? places[0];
}

/** Runs `sql/steps.sql`. Throws a `RangeError` for a number that is none. */
async function countSteps(database, { minVisitors, cap, ...span }) {
    const sql = sqlText('steps', { ...limits(span), min_visitors: minVisitors, cap });
    const answer = await database.query(`SELECT CAST(from_item AS INTEGER) AS "from", CAST(to_item AS INTEGER) AS "to", CAST(weight AS DOUBLE) AS weight FROM (${sql}) ORDER BY from_item, to_item`);
    return answer;
}
/** Runs `sql/pairs.sql`. Throws a `RangeError` for a number that is none. */
async function countPairs(database, { minVisitors, cap, ...span }) {
    const sql = sqlText('pairs', { ...limits(span), min_visitors: minVisitors, cap });
    const answer = await database.query(`SELECT CAST(item_a AS INTEGER) AS a, CAST(item_b AS INTEGER) AS b, CAST(weight AS DOUBLE) AS weight FROM (${sql}) ORDER BY item_a, item_b`);
    return answer;
}
/** Runs `sql/popularity.sql`. Throws a `RangeError` for a number that is none. */
async function countPopularity(database, { now, halfLife, minVisitors = 1, cap = ALL, ...span }) {
    const sql = sqlText('popularity', { ...limits(span), now, half_life: halfLife, min_visitors: minVisitors, cap });
    const answer = await database.query(`SELECT CAST(item AS INTEGER) AS item, CAST(sessions AS INTEGER) AS sessions, CAST(visitors AS INTEGER) AS visitors, CAST(weight AS DOUBLE) AS weight FROM (${sql}) ORDER BY item`);
    return answer;
}
/** No visitor has so many sessions. */
const ALL = 1e9;
/** No moment of a log lies beyond: its largest number is read as microseconds. */
const FAR = 1e12;
function limits({ from = -FAR, to = FAR }) {
    return { from_time: from, to_time: to };
}

/** @param capacity Rows to make room for at first; a column of exactly that many rows is never copied. */
function createColumnReader(type, capacity) {
    switch (String(type)) {
        case 'INTEGER':
            return typedReader((length) => new Int32Array(length), DuckDBIntegerVector, capacity);
        case 'UTINYINT':
            return typedReader((length) => new Uint8Array(length), DuckDBUTinyIntVector, capacity);
        case 'DOUBLE':
            return typedReader((length) => new Float64Array(length), DuckDBDoubleVector, capacity);
        default:
            return plainReader();
    }
}
function typedReader(allocate, kind, capacity) {
    let values = allocate(capacity);
    let length = 0;
    return {
        append(chunk, columnIndex) {
            const vector = chunk.getColumnVector(columnIndex);
            if (!(vector instanceof kind))
                throw new TypeError(`Column ${columnIndex} changed its type between two chunks`);
            const count = vector.itemCount;
            if (length + count > values.length) {
                const grown = allocate(Math.max(length + count, values.length * 2));
                grown.set(values);
                values = grown;
            }
            for (let row = 0; row < count; row++)
                values[length + row] = vector.getItem(row) ?? 0;
            length += count;
        },
        finish: () => values.subarray(0, length),
    };
}
function plainReader() {
    const values = [];
    return {
        append(chunk, columnIndex) {
            for (const value of chunk.convertColumnValues(columnIndex, JSDuckDBValueConverter))
                values.push(value);
        },
        finish: () => values,
    };
}

/** Opens an empty database. Its moments are in UTC, and it loads no extension from the network. */
async function openDatabase({ memoryLimit = '2GB', tempDirectory = tmpdir() } = {}) {
    const folder = await mkdtemp(join(tempDirectory, 'selvedge-log-'));
    try {
        return await openIn(folder, memoryLimit);
    }
    catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
    }
}
async function openIn(folder, memoryLimit) {
    const instance = await DuckDBInstance.create(join(folder, 'log.duckdb'), {
        memory_limit: memoryLimit,
        temp_directory: join(folder, 'spill'),
        autoinstall_known_extensions: 'false',
    });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    let isOpen = true;
    return {
        async run(sql) {
            await connection.run(sql);
        },
        async query(sql, capacity = 0) {
            const result = await connection.stream(sql);
            const names = result.columnNames();
            const readers = result.columnTypes().map((type) => createColumnReader(type, capacity));
            for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
                for (const [index, reader] of readers.entries())
                    reader.append(chunk, index);
            }
            return Object.fromEntries(names.map((name, index) => [name, readers[index].finish()]));
        },
        async close() {
            if (!isOpen)
                return;
            isOpen = false;
            connection.disconnectSync();
            instance.closeSync();
            await rm(folder, { recursive: true, force: true });
        },
    };
}
/** A text as a literal of SQL. */
function quoteText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** A name as an identifier of SQL. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}

/** Reads the records of a text one by one, as RFC 4180 has them; empty lines are passed over. */
function* readRecords(text, delimiter) {
    let position = text.startsWith('\uFEFF') ? 1 : 0;
    let line = 1;
    while (position < text.length) {
        const start = { position, line };
        const fields = [];
        let isBroken = false;
        do {
            const field = text[position] === '"' ? quotedField(text, position, delimiter) : plainField(text, position, delimiter);
            fields.push(field.value);
            isBroken ||= field.isBroken;
            line += newLines(text, position, field.end);
            position = field.end + 1;
        } while (text[position - 1] === delimiter);
        const isEmpty = position - 1 === start.position;
        if (text[position - 1] === '\r' && text[position] === '\n')
            position++;
        if (!isEmpty)
            yield { line: start.line, fields, isBroken };
        line++;
    }
}
function plainField(text, start, delimiter) {
    let end = start;
    while (end < text.length && !isEnd(text[end], delimiter))
        end++;
    return { value: text.slice(start, end), end, isBroken: false };
}
function quotedField(text, start, delimiter) {
    let close = text.indexOf('"', start + 1);
    while (close >= 0 && text[close + 1] === '"')
        close = text.indexOf('"', close + 2);
    if (close < 0)
        return { value: text.slice(start + 1), end: text.length, isBroken: true };
    const rest = plainField(text, close + 1, delimiter);
    return { value: text.slice(start + 1, close).replaceAll('""', '"'), end: rest.end, isBroken: rest.value !== '' };
}
function isEnd(character, delimiter) {
    return character === delimiter || character === '\n' || character === '\r';
}
function newLines(text, start, end) {
    return text.slice(start, end).match(/\r\n|\n|\r/g)?.length ?? 0;
}

const HEAD_CHARACTERS = 1 << 20;
/**
 * Looks at the ending and the first lines of a file.
 *
 * @throws {LogError} `file-unreadable`, or `log-empty` for a file without any text.
 */
async function inspectFile(database, path) {
    const kind = kindOf$1(path);
    try {
        if ((await stat(path)).size === 0)
            throw empty(path);
        if (kind === 'parquet')
            return { path, kind, delimiter: '', columns: await parquetColumns(database, path) };
        const head = await readHead(path);
        if (head.trim() === '')
            throw empty(path);
        if (head.includes('\0'))
            throw new LogError('file-unreadable', `${path} is no text in UTF-8: spreadsheets also write UTF-16, then save it as CSV in UTF-8, and so does Matomo, unless its address has convertToUnicode=0`);
        await checkPacking(path);
        if (kind === 'lines')
            return { path, kind, delimiter: '', columns: keysOf(path, head) };
        const delimiter = delimiterOf(path, head);
        const header = readRecords(head, delimiter).next().value;
        return { path, kind, delimiter, columns: header?.fields.map((name) => name.trim()) ?? [] };
    }
    catch (cause) {
        throw unreadable(path, cause);
    }
}
/** The bytes of a file, unpacked where its name ends with `.gz`. */
function openBytes(path) {
    const file = createReadStream(path, { highWaterMark: 1 << 20 });
    if (!/\.gz$/i.test(path))
        return file;
    const unpacked = createGunzip({ chunkSize: 1 << 20 });
    file.on('error', (error) => unpacked.destroy(error));
    return file.pipe(unpacked);
}
function kindOf$1(path) {
    if (/\.(csv|tsv)(\.gz)?$/i.test(path))
        return 'delimited';
    if (/\.(jsonl|ndjson)(\.gz)?$/i.test(path))
        return 'lines';
    if (/\.parquet$/i.test(path))
        return 'parquet';
    throw new LogError('file-unreadable', `${path} must end with .csv, .tsv, .jsonl, .ndjson (each may be .gz) or .parquet`);
}
function empty(path) {
    return new LogError('log-empty', `${path} is empty`);
}
async function readHead(path) {
    let head = '';
    for await (const text of openBytes(path).setEncoding('utf8')) {
        head += text;
        if (head.length > HEAD_CHARACTERS)
            break;
    }
    return head.replace(/^\uFEFF/, '');
}
/** DuckDB takes a .gz that is cut off for a shorter one, and never comes to the end of one that is damaged. */
async function checkPacking(path) {
    if (/\.gz$/i.test(path))
        await finished(openBytes(path).resume());
}
/** Spreadsheets of half of Europe write `;` into a .csv; the header tells. */
function delimiterOf(path, head) {
    if (/\.tsv(\.gz)?$/i.test(path))
        return '\t';
    const header = head.split(/\r|\n/, 1)[0];
    const found = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
    return found.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
function keysOf(path, head) {
    const objects = head.split('\n').slice(0, 100).flatMap(parseObject);
    if (objects.length === 0)
        throw new LogError('log-unusable', `${path}: none of the first lines is an object of JSON, one a line`);
    return [...new Set(objects.flatMap(Object.keys))].filter((key) => !/["\\]/.test(key)); // a key in a path of DuckDB stands in quotes
}
function parseObject(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : [];
    }
    catch {
        return []; // Counted as a broken row when all rows are read; the last line of the head is often cut.
    }
}
async function parquetColumns(database, path) {
    const { column_name: names } = await database.query(`DESCRIBE SELECT * FROM read_parquet(${quoteText(path)})`);
    return Array.from(names);
}

const [QUOTE, NEW_LINE, RETURN] = [0x22, 0x0a, 0x0d];
/**
 * Finds the lines of rows in a delimited file, and its broken records.
 *
 * DuckDB leaves broken records out and gives no line for those it keeps; the lines it gives for the broken ones are off
 * in files beyond one buffer or with fields of several lines. So the file is read again, bytes only, when there is
 * something to tell.
 */
async function scanLines(path, { delimiter, fieldCount, rows, keptLines, isWhole }) {
    const faults = { 'wrong number of fields': { count: 0, lines: [] }, 'unparsable line': { count: 0, lines: [] } };
    const lines = [];
    let row = -2; // the header is the first record
    const scanner = createScanner(delimiter.charCodeAt(0), ({ line, fields, isSound }) => {
        if (row === -2 || (isSound && fields === fieldCount)) {
            if (++row === rows[lines.length])
                lines.push(line);
            return;
        }
        const fault = faults[isSound ? 'wrong number of fields' : 'unparsable line'];
        if (fault.count++ < keptLines)
            fault.lines.push(line);
    });
    for await (const bytes of openBytes(path)) {
        scanner.take(bytes);
        if (!isWhole && lines.length === rows.length)
            return { lines, faults };
    }
    scanner.end();
    return { lines, faults };
}
/** Splits bytes into records. An empty line is none. */
function createScanner(delimiter, onRecord) {
    let place = 'start';
    let [line, recordLine, fields, length] = [1, 1, 1, 0];
    let [isSound, pendingBytes, previous] = [true, 0, 0];
    function endRecord() {
        if (pendingBytes > 0)
            isSound = false;
        if (length > 0)
            onRecord({ line: recordLine, fields, isSound });
        [place, fields, length, isSound, pendingBytes] = ['start', 1, 0, true, 0];
    }
    function take(byte) {
        const isBreak = byte === RETURN || (byte === NEW_LINE && previous !== RETURN);
        if (isBreak)
            line++;
        previous = byte;
        if (place !== 'quoted' && (byte === NEW_LINE || byte === RETURN)) {
            if (isBreak)
                endRecord();
            recordLine = line;
            return;
        }
        length++;
        if (byte >= 0x80 || pendingBytes > 0)
            checkUtf8(byte);
        if (place === 'quoted') {
            if (byte === QUOTE)
                place = 'closed';
        }
        else if (byte === delimiter) {
            fields++;
            place = 'start';
        }
        else if (place === 'start') {
            place = byte === QUOTE ? 'quoted' : 'plain';
        }
        else if (place === 'closed') {
            if (byte === QUOTE)
                place = 'quoted'; // two in a row stand for one
            else
                isSound = false;
        }
    }
    function checkUtf8(byte) {
        const isContinuation = byte >= 0x80 && byte < 0xc0;
        if (isContinuation !== pendingBytes > 0)
            isSound = false;
        if (isContinuation)
            pendingBytes = Math.max(0, pendingBytes - 1);
        else
            pendingBytes = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    }
    return {
        take(bytes) {
            for (const byte of bytes.subarray(hasMark(bytes, length, line) ? 3 : 0))
                take(byte);
        },
        end() {
            if (place === 'quoted')
                isSound = false;
            endRecord();
        },
    };
}
/** The mark that some spreadsheets put before UTF-8 would hide a quote behind it. */
function hasMark(bytes, length, line) {
    return length === 0 && line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Lines told for each reason. */
const KEPT_LINES = 10;
/** Counts the rows of a table that was just made of a file, and finds the lines of the broken ones. */
async function findBrokenRows(database, file, judged) {
    const broken = await brokenRows(database, judged);
    const rejects = file.kind === 'delimited' ? await takeRejects(database) : 0;
    const [all] = await numbers(database, `SELECT CAST(count(*) AS DOUBLE) AS value FROM ${quoteName(judged.table)} WHERE verdict <> ${judged.verdicts.indexOf('blank')}`);
    return { rows: all + rejects, broken: await withLines(file, broken, rejects) };
}
async function brokenRows(database, { table, row, verdicts }) {
    const broken = [];
    const counts = await database.query(`SELECT CAST(verdict AS INTEGER) AS verdict, CAST(count(*) AS DOUBLE) AS count FROM ${quoteName(table)} WHERE verdict >= ${verdicts.indexOf('unparsable line')} GROUP BY verdict ORDER BY verdict`);
    for (const [index, verdict] of counts.verdict.entries()) {
        const rows = await numbers(database, `SELECT DISTINCT CAST(${row} AS DOUBLE) AS value FROM ${quoteName(table)} WHERE verdict = ${verdict} ORDER BY value LIMIT ${KEPT_LINES}`);
        broken.push({ reason: verdicts[verdict], count: counts.count[index], rows: [...rows] });
    }
    return broken;
}
/** How many records DuckDB left out. What it keeps of them holds addresses and names, so it goes at once. */
async function takeRejects(database) {
    await database.run('CREATE OR REPLACE TEMP TABLE reject_count AS SELECT count(DISTINCT (scan_id, line)) AS value FROM rejects; DROP TABLE rejects; DROP TABLE reject_scans');
    const [count] = await numbers(database, 'SELECT CAST(value AS DOUBLE) AS value FROM reject_count');
    return count;
}
async function withLines(file, broken, rejects) {
    if (file.kind !== 'delimited')
        return broken.map(({ reason, count, rows }) => ({ reason, count, lines: rows.map((row) => row + 1), file: file.path }));
    if (broken.length === 0 && rejects === 0)
        return [];
    const rows = [...new Set(broken.flatMap((one) => one.rows))].sort((one, other) => one - other);
    const scan = await scanLines(file.path, { delimiter: file.delimiter, fieldCount: file.columns.length, rows, keptLines: KEPT_LINES, isWhole: rejects > 0 });
    const lineOf = new Map(rows.map((row, index) => [row, scan.lines[index]]));
    const found = broken.map(({ reason, count, rows: of }) => ({ reason, count, lines: of.flatMap((row) => lineOf.get(row) ?? []), file: file.path }));
    const { 'wrong number of fields': fields, 'unparsable line': unparsable } = scan.faults;
    // DuckDB decides what is a row: where it refuses more than the scan would, the rest is told without lines.
    const others = Math.max(unparsable.count, rejects - fields.count);
    if (others > 0)
        found.unshift({ reason: 'unparsable line', count: others, lines: unparsable.lines, file: file.path });
    if (fields.count > 0)
        found.unshift({ reason: 'wrong number of fields', count: fields.count, lines: fields.lines, file: file.path });
    return found;
}
async function numbers(database, sql) {
    return (await database.query(sql)).value;
}

/**
 * Tells which columns hold what, by their names in any case.
 *
 * @param names Given by hand, instead of recognising.
 * @throws {LogError} `columns-unknown` with the columns found and what is needed.
 */
function planColumns(columns, path, names) {
    const lower = columns.map((column) => column.toLowerCase());
    const find = (...wanted) => {
        const column = wanted.map((name) => lower.indexOf(name)).find((index) => index >= 0);
        return column === undefined ? [] : [{ column }];
    };
    if (names)
        return planByHand(names, find, columns, path);
    for (const format of FORMATS) {
        const plan = format(find, lower);
        if (plan)
            return plan;
    }
    throw unknownColumns(`${path}: the columns are not recognised`, columns);
}
function planByHand(names, find, columns, path) {
    const given = (name) => {
        const source = name === undefined ? [] : find(name.trim().toLowerCase());
        if (name !== undefined && source.length === 0)
            throw unknownColumns(`${path} has no column ${JSON.stringify(name)}`, columns);
        return source;
    };
    return { visitor: given(names.visitor), at: given(names.at), item: given(names.item), type: given(names.type), session: given(names.session), kind: 'view' };
}
function unknownColumns(trouble, columns) {
    const found = columns.length > 0 ? columns.slice(0, 60).join(', ') : 'none';
    return new LogError('columns-unknown', `${trouble}. Found: ${found}. Needed: a visitor (visitor, user_id, client_id …), a time (timestamp, date, event_time …) and an item ` +
        '(item_id, product_id, sku …), or an export of GA4, Shopify, WooCommerce, Matomo or PostHog. ' +
        'Name the columns yourself with --columns visitor=…,at=…,item=…[,type=…][,session=…]');
}
function plain$1(find) {
    const visitor = find('visitor', 'user', 'user_id', 'customer', 'customer_id', 'client_id', 'visitor_id', 'anonymous_id');
    const at = find('ts', 'timestamp', 'time', 'at', 'date', 'datetime', 'event_time', 'created_at');
    const item = find('item', 'item_id', 'product', 'product_id', 'sku', 'id');
    if (!visitor.length || !at.length || !item.length)
        return undefined;
    return { visitor, at, item, type: find('type', 'kind', 'event', 'event_name', 'name', 'action'), session: find('session', 'session_id', 'order_id'), kind: 'view' };
}
/** What GA4 writes in the place of an id that the site did not tell. */
const NOT_SET = '(not set)';
/** @see https://support.google.com/analytics/answer/7029846 */
function analytics(find) {
    const [visitor, at, list] = [find('user_pseudo_id'), find('event_timestamp'), find('items')];
    const item = find('item_id', 'items.item_id', 'items_item_id').map((source) => ({ ...source, nothing: NOT_SET }));
    if (!visitor.length || !at.length || (!item.length && !list.length))
        return undefined;
    const session = [...find('ga_session_id'), ...find('event_params').map((source) => ({ ...source, parameter: 'ga_session_id' }))];
    const plan = { visitor, at, type: find('event_name'), session, kind: 'view' };
    return item.length ? { ...plan, item } : { ...plan, item: [], itemList: { objects: list[0].column, keys: ['item_id'] } };
}
/** @see https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders */
function shopify(find) {
    const [session, visitor, at] = [find('name'), find('email'), find('created at')];
    const item = [...find('lineitem sku'), ...find('lineitem name')];
    if (!session.length || !visitor.length || !at.length || !item.length)
        return undefined;
    return { visitor, at, item, type: [], session, kind: 'purchase', isFilledByOrder: true };
}
/** WooCommerce itself exports no orders; these are the columns of the extensions that do, with a row for each product or for each order. */
function wooCommerce(find) {
    const session = find('order_id', 'order_number', 'order number');
    const at = find('date_created', 'order_date', 'date', 'order date');
    // All guests are customer 0.
    const visitor = [...find('customer_id', 'customer_user').map((source) => ({ ...source, nothing: '0' })), ...find('billing_email', 'customer_email', 'email (billing)')];
    if (!session.length || !at.length || !visitor.length || find('type', 'event', 'event_name', 'action').length)
        return undefined;
    const plan = { visitor, at, type: [], session, kind: 'purchase' };
    const item = [...find('product_id', 'item_product_id', 'product id'), ...find('sku', 'item_sku', 'product_sku')];
    if (item.length)
        return { ...plan, item };
    const columns = [];
    for (let [source] = find('line_item_1'); source; [source] = find(`line_item_${columns.length + 1}`))
        columns.push(source.column);
    return columns.length ? { ...plan, item: [], itemList: { columns } } : undefined;
}
function matomo(find) {
    const visitor = find('visitorid', 'idvisitor');
    const at = find('servertimestamp', 'server_time', 'timestamp', 'servertimepretty');
    const item = find('itemsku', 'productsku', 'productviewsku', 'product_sku', 'sku');
    if (!visitor.length || !at.length || !item.length)
        return undefined;
    return { visitor, at, item, type: find('type', 'actiontype', 'event'), session: find('idvisit'), kind: 'view' };
}
/**
 * What Matomo's reporting interface writes for `Live.getLastVisitsDetails`: a row a visit, and for each action as many columns as it has properties.
 *
 * @see https://developer.matomo.org/api-reference/reporting-api#Live
 */
function matomoVisits(find, columns) {
    const visitor = find('visitorid');
    const actions = columns.flatMap((name) => {
        const action = /^(actiondetails_\d+_)(?:productviewsku|itemdetails_\d+_itemsku)$/.exec(name)?.[1];
        if (action === undefined)
            return [];
        return [{ at: [...find(`${action}timestamp`), ...find(`${action}servertimepretty`)], item: find(name), type: find(`${action}type`) }];
    });
    if (!visitor.length || !actions.length || !actions.every(({ at, type }) => at.length && type.length))
        return undefined;
    return { visitor, at: [], item: [], actions, type: [], session: find('idvisit'), kind: 'view' };
}
const ITEM_KEYS = ['item_id', 'product_id', 'sku', 'item'];
/** @see https://segment.com/docs/connections/spec/ecommerce/v2/ for the names of the events and what they hold */
function postHog(find) {
    const [visitor, at, type, properties] = [find('distinct_id'), find('timestamp'), find('event'), find('properties')];
    const inProperties = (paths) => properties.map((source) => ({ ...source, paths }));
    const item = [...find(...ITEM_KEYS.map((key) => `properties.${key}`), ...ITEM_KEYS), ...inProperties(ITEM_KEYS.map((key) => `$.${key}`))];
    if (!visitor.length || !at.length || !type.length || !item.length)
        return undefined;
    // Orders have all their items in one event.
    const [products] = [...find('properties.products').map(({ column }) => ({ objects: column })), ...properties.map(({ column }) => ({ objects: column, below: 'products' }))];
    const session = [...find('properties.$session_id', '$session_id'), ...inProperties(['$."$session_id"'])];
    return { visitor, at, item, ...(products && { itemList: { ...products, keys: ITEM_KEYS } }), type, session, kind: 'view' };
}
/** The ones with the most telling columns first. */
const FORMATS = [shopify, analytics, wooCommerce, matomoVisits, matomo, postHog, plain$1];

/** What an event is; its place here is its number in columns of kinds. */
const KINDS$1 = ['view', 'cart', 'purchase', 'back', 'landing', 'list'];
const NAMES$1 = {
    view: ['view', 'view_item', 'select_item', 'product_view', 'product viewed'],
    cart: ['cart', 'add', 'add_to_cart', 'addtocart', 'product added', 'ecommerceabandonedcart'],
    purchase: ['purchase', 'order', 'buy', 'transaction', 'order completed', 'ecommerceorder'],
    back: ['back'],
    landing: ['landing'],
    list: ['list', 'view_item_list', 'product list viewed'],
};
/** Views where the page is that of an item, and nothing where it is another page. */
const PAGE_NAMES = ['page_view', 'pageview', '$pageview', 'action'];
/** The number of a kind in {@link KINDS}. */
function kindNumber(kind) {
    return KINDS$1.indexOf(kind);
}
/**
 * Expression of SQL for the number of the kind of an event, NULL for one that says nothing about an item.
 *
 * @param name Expression for the name that the log gives the event.
 * @param item Expression for its item, NULL where it has none.
 */
function kindExpression(name, item) {
    // Not IN: of a longer list DuckDB makes a join, and rows of one moment then come in another order every time.
    const isOneOf = (names) => `list_contains([${names.map(quoteText).join(', ')}], lower(${name}))`;
    const cases = KINDS$1.map((kind) => `WHEN ${isOneOf(NAMES$1[kind])} THEN ${kindNumber(kind)}`);
    const page = `WHEN ${isOneOf(PAGE_NAMES)} AND ${item} IS NOT NULL THEN ${kindNumber('view')}`;
    return `CASE ${cases.join(' ')} ${page} END`;
}
/** Expression of SQL for the name of a kind. */
function kindNameExpression(kindNumberExpression) {
    return `CASE ${kindNumberExpression} ${KINDS$1.map((kind, number) => `WHEN ${number} THEN ${quoteText(kind)}`).join(' ')} END`;
}

/** The expressions hold where `ROW_MACROS` are known. */
function accessTo({ kind, path, delimiter, columns }) {
    const quoted = quoteText(path);
    if (kind === 'parquet') {
        const name = (column) => quoteName(columns[column]);
        const text = (column) => `CAST(${name(column)} AS VARCHAR)`;
        return { from: `read_parquet(${quoted})`, text, ...listsIn(text, (column) => [`to_json(${name(column)})`, '$']) };
    }
    if (kind === 'lines') {
        const key = (column) => `$."${columns[column]}"`;
        const text = (column) => `json_extract_string(record, ${quoteText(key(column))})`;
        return { from: jsonLines(quoted), text, ...listsIn(text, (column) => ['record', key(column)]) };
    }
    const types = columns.map((_, column) => `'c${column}': 'VARCHAR'`).join(', ');
    const options = `auto_detect = false, header = true, delim = ${quoteText(delimiter)}, quote = '"', escape = '"', columns = {${types}}`;
    return {
        from: `read_csv(${quoted}, ${options}, store_rejects = true, rejects_table = 'rejects', rejects_scan = 'reject_scans')`,
        text: (column) => `c${column}`,
        ...listsIn((column) => `c${column}`, (column) => [`CASE WHEN json_valid(c${column}) THEN c${column} END`, '$']),
    };
}
/** @see https://www.webtoffee.com/docs/order-export-and-order-import-plugin-for-woocommerce/ for columns like these. */
function idInPairs(text) {
    const valueOf = (key) => `filled(regexp_extract(${text}, '(?:^|\\|)${key}:([^|]+)', 1))`;
    return `coalesce(${valueOf('product_id')}, ${valueOf('sku')})`;
}
/** Lists stand as such, or in the shape in which BigQuery writes them into Parquet files. */
function listsIn(text, placeOf) {
    const objectsIn = (column, field = '') => {
        const [json, path] = placeOf(column);
        const all = ['[*]', '.list[*].element'].map((shape) => `json_extract(${json}, ${quoteText(path + field + shape)})`);
        return `list_concat(${all.join(', ')})`;
    };
    const idsIn = (objects, keys) => `list_transform(${objects}, lambda one: coalesce(${keys.map((key) => `json_extract_string(one, ${quoteText(`$.${key}`)})`).join(', ')}))`;
    return {
        list: (items) => ('objects' in items ? idsIn(objectsIn(items.objects, items.below && `.${items.below}`), items.keys) : `list_filter([${items.columns.map((column) => idInPairs(text(column))).join(', ')}], lambda one: one IS NOT NULL)`),
        parameter: (column, name) => `parameter_of(${objectsIn(column)}, ${quoteText(name)})`,
    };
}
/** As lines of text, so that a row is a line; a character that JSON never has inside a line stands for the delimiter. */
function jsonLines(quotedPath) {
    const lines = `read_csv(${quotedPath}, auto_detect = false, header = false, delim = '\x01', quote = '', escape = '', columns = {'content': 'VARCHAR'}, max_line_size = 16777216, strict_mode = false, null_padding = true)`;
    return `(
    SELECT CASE WHEN is_object THEN content END AS record, CASE WHEN filled(content) IS NULL THEN 0 WHEN is_object THEN 2 ELSE 1 END AS line
    FROM (SELECT content, CASE WHEN json_valid(content) THEN json_type(content) = 'OBJECT' ELSE false END AS is_object FROM ${lines}))`;
}

/** What became of a row; its place here is its number. The ones from the fourth on are broken rows. */
const VERDICTS = ['used', 'ignored', 'blank', 'unparsable line', 'no visitor', 'unreadable time', 'no item', 'item id too long', 'item id looks like an e-mail address', 'item id has a line break or another control character'];
const MAX_ITEM_CHARACTERS = 128;
/**
 * Macros that queries of files need. `parameter_of` reads the list of keys and values that GA4 gives an event. `epoch_seconds` reads epoch seconds, milliseconds or microseconds, told by their
 * size, and ISO 8601 with a blank or a T; a time without a zone is UTC. Anything else is NULL.
 */
const ROW_MACROS = String.raw `
  CREATE MACRO filled(value) AS nullif(trim(value), '');
  CREATE MACRO parameter_of(parameters, name) AS list_filter(list_transform(parameters, lambda one:
    CASE WHEN json_extract_string(one, '$.key') = name THEN coalesce(json_extract_string(one, '$.value.int_value'), json_extract_string(one, '$.value.string_value')) END
  ), lambda value: value IS NOT NULL)[1];
  CREATE MACRO seconds_of_number(number) AS
    CASE WHEN number >= 0 AND number < 1e11 THEN number WHEN number < 1e14 THEN number / 1e3 WHEN number < 1e17 THEN number / 1e6 END;
  CREATE MACRO epoch_seconds(value) AS coalesce(
    CASE WHEN try_cast(value AS DOUBLE) >= 0 THEN seconds_of_number(try_cast(value AS DOUBLE)) END,
    CASE WHEN regexp_matches(value, '^\d{4}-\d{2}-\d{2}')
      THEN epoch(try_cast(regexp_replace(value, '\s*([+-]\d{2}):?(\d{2})$', '\1:\2') AS TIMESTAMPTZ)) END);
`;
/**
 * The query that reads a file: a row for each event, in the order of the file, with visitor, session, moment (epoch
 * seconds; `at` is a word of DuckDB), item, kind (number of the kind), verdict (number in {@link VERDICTS}), ignored (name of an ignored event)
 * and, where {@link hasRowNumbers}, row (from 0).
 *
 * E-mail addresses are hashed here, so none is ever written into the database. Of a broken row nothing but its verdict
 * is kept.
 */
function rowQuery(file, plan) {
    const row = hasRowNumbers(plan) ? 'row, ' : '';
    const order = plan.isFilledByOrder ? 'ORDER BY row' : '';
    const kind = plan.type.length > 0 || plan.actions ? kindExpression('type', 'item') : String(kindNumber(plan.kind));
    return `
    WITH fields AS (${fieldsQuery(file, plan)}),
    rows AS (SELECT ${row}${rowColumns(plan)}, line FROM fields),
    read AS (
      SELECT ${row}CASE WHEN contains(visitor, '@') THEN sha256(lower(visitor)) ELSE visitor END AS visitor,
        epoch_seconds(moment) AS moment, item, type, session, CAST(${kind} AS UTINYINT) AS kind, line
      FROM rows),
    judged AS (SELECT *, CAST(${verdictExpression()} AS UTINYINT) AS verdict FROM read)
    SELECT ${row}verdict, ${['visitor', 'session', 'moment', 'item', 'kind'].map((name) => `CASE WHEN verdict = 0 THEN ${name} END AS ${name}`).join(', ')},
      CASE WHEN verdict = 1 THEN left(coalesce(type, '(no name)'), 60) END AS ignored
    FROM judged ${order}`;
}
/** Whether rows carry their number: those of other files are simply in their order. */
function hasRowNumbers(plan) {
    return plan.itemList !== undefined || plan.actions !== undefined || plan.isFilledByOrder === true;
}
/** Texts of the fields, and `line`: 0 for a line that is none, 1 for one that cannot be read, 2 for a sound one. */
function fieldsQuery(file, plan) {
    const access = accessTo(file);
    const first = (sources) => (sources.length === 0 ? 'CAST(NULL AS VARCHAR)' : `coalesce(${sources.map((source) => valueOf(source, access)).join(', ')})`);
    const columns = ['visitor', 'item', 'type', 'session'].map((part) => `${first(plan[part])} AS ${part}`);
    columns.push(`${first(plan.at)} AS moment`);
    if (plan.actions !== undefined)
        columns.push(`${actionsExpression(plan.actions, first)} AS action_list`);
    if (plan.itemList !== undefined)
        columns.push(`${access.list(plan.itemList)} AS item_list`);
    if (hasRowNumbers(plan))
        columns.push('row_number() OVER () - 1 AS row');
    columns.push(`${file.kind === 'lines' ? 'line' : '2'} AS line`);
    return `SELECT ${columns.join(', ')} FROM ${access.from}`;
}
/** A list of the actions of a visit that have an item. */
function actionsExpression(actions, first) {
    const structs = actions.map(({ at, item, type }) => `{'moment': ${first(at)}, 'item': ${first(item)}, 'type': ${first(type)}}`);
    return `list_filter([${structs.join(', ')}], lambda one: one.item IS NOT NULL)`;
}
function valueOf({ column, paths, parameter, nothing }, access) {
    const text = access.text(column);
    if (parameter !== undefined)
        return `filled(${access.parameter(column, parameter)})`;
    if (nothing !== undefined)
        return `nullif(filled(${text}), ${quoteText(nothing)})`;
    if (!paths)
        return `filled(${text})`;
    const json = `CASE WHEN json_valid(${text}) THEN ${text} END`;
    return paths.map((path) => `filled(json_extract_string(${json}, ${quoteText(path)}))`).join(', ');
}
function rowColumns(plan) {
    if (plan.actions)
        return `visitor, session, unnest(CASE WHEN len(action_list) > 0 THEN action_list ELSE [${NO_ACTION}] END, recursive := true)`;
    const item = plan.itemList === undefined ? 'item' : `nullif(filled(unnest(CASE WHEN len(item_list) > 0 THEN item_list ELSE [item] END)), ${quoteText(NOT_SET)}) AS item`;
    const other = ['visitor', 'moment'].map((name) => (plan.isFilledByOrder ? fromOrder(name) : name));
    return [...other, item, 'type', 'session'].join(', ');
}
/** Of a visit in which no action has an item; told among the events that say nothing about one. */
const NO_ACTION = "{'moment': NULL, 'item': NULL, 'type': 'visit without an item'}";
function fromOrder(name) {
    return `last_value(${name} IGNORE NULLS) OVER (PARTITION BY session ORDER BY row ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS ${name}`;
}
/** The first thing that is wrong counts. An event of no kind is not asked for anything. */
function verdictExpression() {
    const tests = [
        ['line = 0', 'blank'],
        ['line = 1', 'unparsable line'],
        ['kind IS NULL', 'ignored'],
        ["visitor IS NULL", 'no visitor'],
        ['moment IS NULL', 'unreadable time'],
        ...itemFaults('item'),
    ];
    return `CASE ${tests.map(([test, verdict]) => `WHEN ${test} THEN ${VERDICTS.indexOf(verdict)}`).join(' ')} ELSE 0 END`;
}
/** Tests of what may be wrong with the id of an item, the expression for which is NULL where there is none. */
function itemFaults(item) {
    return [
        [`${item} IS NULL`, 'no item'],
        [`length(${item}) > ${MAX_ITEM_CHARACTERS}`, 'item id too long'],
        [String.raw `(contains(${item}, '@') OR contains(${item}, '%40')) AND regexp_matches(replace(${item}, '%40', '@'), '[^@\s]@[^@\s]+\.[^@\s]')`, 'item id looks like an e-mail address'],
        [`regexp_matches(${item}, '[[:cntrl:]]')`, 'item id has a line break or another control character'], // a model has an id a line
    ];
}

/**
 * Reads a file of events into a table of the database, with the columns of `rowQuery`. A row with a list of items counts as one for each of them.
 *
 * @throws {LogError} `file-unreadable`, `log-empty` or `columns-unknown`.
 */
async function loadFile(database, path, table, columns) {
    const file = await inspectFile(database, path);
    const plan = planColumns(file.columns, path, columns);
    try {
        await database.run(`CREATE TABLE ${quoteName(table)} AS ${rowQuery(file, plan)}`);
    }
    catch (cause) {
        throw unreadable(path, cause);
    }
    return findBrokenRows(database, file, { table, row: hasRowNumbers(plan) ? 'row' : 'rowid', verdicts: VERDICTS });
}

/** Counts ignored events; to be called before the tables are dropped. */
async function countIgnored(database, tables) {
    const all = tables.map((table) => `SELECT ignored FROM ${quoteName(table)} WHERE verdict = 1`).join(' UNION ALL ');
    const answer = await database.query(`SELECT ignored AS name, CAST(count(*) AS DOUBLE) AS count, CAST(sum(count(*)) OVER () AS DOUBLE) AS total FROM (${all}) GROUP BY ignored ORDER BY count DESC, name LIMIT 20`);
    const [names, counts, totals] = [answer.name, answer.count, answer.total];
    return { ignored: names.map((name, index) => ({ name, count: counts[index] })), ignoredRows: totals[0] ?? 0 };
}
/**
 * Counts what the tables `events` and `items` hold.
 *
 * @throws {LogError} `log-one-visitor`, or `log-unusable` where every event was left out.
 */
async function summarise(database, rows, ignored) {
    const one = await database.query(`SELECT CAST(count(*) AS DOUBLE) AS used, CAST(max(visitor) + 1 AS DOUBLE) AS visitors, CAST(max(session) + 1 AS DOUBLE) AS sessions,
      (SELECT CAST(count(*) AS DOUBLE) FROM items) AS items, min("at") AS first, max("at") AS last FROM events`);
    const value = (name) => one[name][0];
    if (value('used') === 0)
        throw new LogError('log-unusable', 'All events are of items that are left out as sensitive, so there is nothing to learn');
    if (value('visitors') < 2)
        throw new LogError('log-one-visitor', `All ${value('used')} events are of one visitor: several are needed. Is the right column taken for the visitor?`);
    const kinds = await database.query('SELECT kind, CAST(count(*) AS DOUBLE) AS count FROM events GROUP BY kind');
    const counts = new Map(kinds.kind.map((kind, index) => [kind, kinds.count[index]]));
    return {
        rows,
        usedRows: value('used'),
        ...ignored,
        visitors: value('visitors'),
        sessions: value('sessions'),
        items: value('items'),
        from: value('first'),
        to: value('last'),
        byKind: Object.fromEntries(KINDS$1.map((kind) => [kind, counts.get(kind) ?? 0])),
    };
}
/** The error for a log without a single event, with what was found instead. */
function nothingUsable({ rows, broken }, { ignored, ignoredRows }) {
    if (rows === 0)
        return new LogError('log-empty', 'The log has a header and no rows');
    const reasons = broken.map(({ reason, count, lines, file }) => `${reason}: ${count} (${file}, line ${lines.join(', ')})`);
    if (ignoredRows > 0)
        reasons.push(`events that are none of view, cart, purchase, back, landing or list: ${ignoredRows} (${ignored.map(({ name }) => name).join(', ')})`);
    return new LogError('log-unusable', `None of the ${rows} rows can be used. ${reasons.join('; ')}`);
}

/** A new session begins after so many seconds without an event of the visitor that can be used. */
const SESSION_GAP = 30 * 60;
/**
 * Makes the tables `events` and `items` of the tables that `loadFile` made, and drops those.
 *
 * All numbers come from an order that is total, so they do not depend on threads: visitors by their id, sessions by
 * their start, visitor and id, items by the sessions that chose them and their id.
 *
 * @param tables In the order of the files; at least one.
 * @param names Ids of items by what else the log calls them, and ids of those whose events are left out.
 * @param onStep Called when a part of the work begins.
 */
async function numberEvents(database, tables, { otherNames, without }, onStep) {
    onStep('numbering visitors');
    await fillTable(database, 'other_names (name VARCHAR, id VARCHAR)', [...otherNames]);
    await fillTable(database, 'left_out (id VARCHAR)', without.map((id) => [id]));
    await database.run(`CREATE VIEW staged AS ${await usedRows(database, tables)}`);
    await database.run(VISITORS_AND_IDS);
    onStep('finding sessions');
    await database.run(PARTS$2);
    await database.run('DROP VIEW staged; DROP TABLE visitor_ids; DROP TABLE other_names; DROP TABLE left_out');
    for (const table of tables)
        await database.run(`DROP TABLE ${quoteName(table)}`);
    await database.run(SESSIONS);
    onStep('ordering events');
    await database.run(ITEMS$1);
    await database.run(EVENTS);
    await database.run('DROP TABLE parts; DROP TABLE session_numbers; DROP TABLE item_ids; CHECKPOINT');
}
/** Names that one statement takes. */
const NAMES_AT_ONCE = 1000;
async function fillTable(database, table, entries) {
    await database.run(`CREATE TABLE ${table}`);
    const rows = entries.map((entry) => `(${entry.map(quoteText).join(', ')})`);
    for (let from = 0; from < rows.length; from += NAMES_AT_ONCE)
        await database.run(`INSERT INTO ${table.split(' ', 1)[0]} VALUES ${rows.slice(from, from + NAMES_AT_ONCE).join(', ')}`);
}
/** `seq` goes on from file to file. */
async function usedRows(database, tables) {
    const parts = [];
    let first = 0;
    for (const table of tables) {
        parts.push(`SELECT visitor, coalesce(session, '') AS session, moment, coalesce(id, item) AS item, kind, file.rowid + ${first} AS seq FROM ${quoteName(table)} AS file LEFT JOIN other_names ON name = item WHERE verdict = 0 AND coalesce(id, item) NOT IN (SELECT id FROM left_out)`);
        const { value } = await database.query(`SELECT CAST(count(*) AS DOUBLE) AS value FROM ${quoteName(table)}`);
        first += value[0];
    }
    return parts.join(' UNION ALL ');
}
const VISITORS_AND_IDS = `
  CREATE TABLE visitor_ids AS
    SELECT visitor AS id, CAST(row_number() OVER (ORDER BY visitor) - 1 AS INTEGER) AS number FROM (SELECT DISTINCT visitor FROM staged);
  CREATE TABLE item_ids AS
    SELECT item AS id, CAST(row_number() OVER (ORDER BY item) - 1 AS INTEGER) AS number FROM (SELECT DISTINCT item FROM staged);`;
/** A session of the log is one part; events without a session are parted by the gaps between them. */
const PARTS$2 = `
  CREATE TABLE parts AS
    WITH numbered AS (
      SELECT visitor_ids.number AS visitor, session, moment, item_ids.number AS item, kind, seq
      FROM staged JOIN visitor_ids ON visitor_ids.id = staged.visitor JOIN item_ids ON item_ids.id = staged.item),
    starts AS (
      SELECT *, CASE WHEN session <> '' OR moment - lag(moment) OVER (PARTITION BY visitor, session ORDER BY moment, seq) < ${SESSION_GAP} THEN 0 ELSE 1 END AS start
      FROM numbered)
    SELECT visitor, session, moment, item, kind, seq,
      CAST(sum(start) OVER (PARTITION BY visitor, session ORDER BY moment, seq ROWS UNBOUNDED PRECEDING) AS INTEGER) AS part
    FROM starts`;
const SESSIONS = `
  CREATE TABLE session_numbers AS
    SELECT visitor, session, part, CAST(row_number() OVER (ORDER BY start, visitor, session, part) - 1 AS INTEGER) AS number
    FROM (SELECT visitor, session, part, min(moment) AS start FROM parts GROUP BY visitor, session, part)`;
const ITEMS$1 = `
  CREATE TABLE items AS
    WITH choices AS (SELECT DISTINCT item, visitor, session, part FROM parts WHERE kind <= ${kindNumber('purchase')}),
    counts AS (SELECT item, count(*) AS sessions FROM choices GROUP BY item)
    SELECT CAST(row_number() OVER (ORDER BY coalesce(sessions, 0) DESC, id) - 1 AS INTEGER) AS item, id, number
    FROM item_ids LEFT JOIN counts ON counts.item = item_ids.number
    ORDER BY item`;
const EVENTS = `
  CREATE TABLE events AS
    SELECT parts.visitor, session_numbers.number AS session, moment AS "at", seq, items.item, ${kindNameExpression('kind')} AS kind
    FROM parts
    JOIN session_numbers ON session_numbers.visitor = parts.visitor AND session_numbers.session = parts.session AND session_numbers.part = parts.part
    JOIN items ON items.number = parts.item
    ORDER BY 2, moment, seq;
  ALTER TABLE items DROP number`;

/** Fetches events chunk by chunk into arrays of their final length: 21 bytes a row. */
async function readSessions(database, { from, to, kinds = KINDS$1 } = {}) {
    // Not IN: of a longer list DuckDB makes a join, and a stream of that comes in another order every time.
    const tests = KINDS$1.every((kind) => kinds.includes(kind)) ? ['true'] : [`(${kinds.map((kind) => `kind = ${quoteText(kind)}`).join(' OR ') || 'false'})`];
    if (from !== undefined)
        tests.push(`"at" >= ${Number(from)}`);
    if (to !== undefined)
        tests.push(`"at" < ${Number(to)}`);
    const rows = `FROM events WHERE ${tests.join(' AND ')}`;
    const { value } = await database.query(`SELECT CAST(count(*) AS DOUBLE) AS value ${rows}`);
    // The table is written in this order, and DuckDB keeps the order of a table: sorting again would cost a copy.
    const number = `CASE kind ${KINDS$1.map((kind, index) => `WHEN ${quoteText(kind)} THEN ${index}`).join(' ')} END`;
    const answer = await database.query(`SELECT visitor, session, "at", item, CAST(${number} AS UTINYINT) AS kind ${rows}`, value[0]);
    return answer;
}

/**
 * Reads the logs of a site.
 *
 * Visitors are numbered and their ids forgotten; an id that is an e-mail address is hashed before it is written anywhere.
 * The same files give the same tables, whatever the threads.
 *
 * @throws {LogError} For a log that cannot be used; its code says why.
 */
async function openLog(options) {
    const database = await openDatabase(options);
    try {
        return await read$1(database, options);
    }
    catch (error) {
        await database.close();
        throw error;
    }
}
/** Shares of the work, by the measure of `bench/log-rows.mjs`. */
const STEP_SHARES = { 'numbering visitors': 0.4, 'finding sessions': 0.45, 'ordering events': 0.8 };
async function read$1(database, { events, columns, otherNames = new Map(), without = [], onProgress = () => { } }) {
    if (events.length === 0)
        throw new LogError('log-empty', 'No file of events was given');
    await database.run(ROW_MACROS);
    const broken = [];
    const tables = [];
    let rows = 0;
    for (const [index, path] of events.entries()) {
        onProgress(`reading ${path}`, (index / events.length) * STEP_SHARES['numbering visitors']);
        const table = `file_${index}`;
        const loaded = await loadFile(database, path, table, columns);
        tables.push(table);
        broken.push(...loaded.broken);
        rows += loaded.rows;
    }
    const ignored = await countIgnored(database, tables);
    const brokenCount = broken.reduce((sum, { count }) => sum + count, 0);
    if (rows - brokenCount - ignored.ignoredRows <= 0)
        throw nothingUsable({ rows, broken }, ignored);
    await numberEvents(database, tables, { otherNames, without }, (step) => onProgress(step, STEP_SHARES[step]));
    const summary = await summarise(database, rows, ignored);
    onProgress('done', 1);
    return {
        summary,
        broken,
        query: (sql) => database.query(sql),
        sessions: (asked) => readSessions(database, asked),
        steps: (asked) => countSteps(database, asked),
        pairs: (asked) => countPairs(database, asked),
        popularity: (asked) => countPopularity(database, { now: summary.to, ...asked }),
        close: () => database.close(),
    };
}

/** True for a text that has what looks like an e-mail address in it, also as addresses of pages write it: it names a person, and goes into no file. */
function hasAddress(text) {
    return /[^@\s]@[^@\s]+\.[^@\s]/.test(text.replaceAll('%40', '@'));
}

/** Reads the text of a catalogue. Throws a `SyntaxError` for JSON or XML that is none. */
function readEntries(text, kind) {
    if (kind === 'csv' || kind === 'tsv')
        return delimitedEntries(text, kind === 'tsv' ? '\t' : undefined);
    const entries = kind === 'json' ? listEntries(JSON.parse(text || '[]')) : kind === 'jsonl' ? lineEntries(text) : feedEntries(text);
    const names = new Set(entries.flatMap(({ fields }) => (typeof fields === 'string' ? [] : [...fields.keys()])));
    return { entries, names: [...names] };
}
function delimitedEntries(text, given) {
    const header = text.split(/\r|\n/, 1)[0];
    const delimiter = given ?? [',', ';', '\t', '|'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
    const [first, ...records] = readRecords(text, delimiter);
    const names = first?.fields.map(nameOf$2) ?? [];
    const entries = records.map(({ line, fields, isBroken }) => {
        if (isBroken)
            return { line, fields: 'unparsable line' };
        if (fields.length !== names.length)
            return { line, fields: 'wrong number of fields' };
        return { line, fields: new Map(names.map((name, index) => [name, [fields[index]]])) };
    });
    return { entries, names };
}
function lineEntries(text) {
    const lines = text.split('\n').map((content, index) => ({ content, line: index + 1 }));
    return lines.filter(({ content }) => content.trim() !== '').map(({ content, line }) => ({ line, fields: fieldsOf(parse(content)) }));
}
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined; // Told as a line that cannot be parsed.
    }
}
function listEntries(value) {
    const list = Array.isArray(value) ? value : listBelow(value, ['items', 'products']);
    return list.map((entry, index) => ({ line: index + 1, fields: fieldsOf(entry) }));
}
/** @see https://support.google.com/merchants/answer/7052112 for the fields, `<g:id>` and so on. */
function feedEntries(text) {
    const verdict = XMLValidator.validate(text);
    if (verdict !== true)
        throw new SyntaxError(`${verdict.err.msg} (line ${verdict.err.line})`);
    const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false, htmlEntities: true, isArray: (name) => ['item', 'entry'].includes(name) });
    const { rss, feed, RDF } = parser.parse(text);
    const channel = isObject(rss) ? rss.channel : undefined;
    const list = [channel, RDF, feed].flatMap((parent) => listBelow(parent, ['item', 'entry']));
    return list.map((entry, index) => ({ line: index + 1, fields: fieldsOf(entry) }));
}
function listBelow(value, names) {
    if (!isObject(value))
        return [];
    return names.map((name) => value[name]).find((list) => Array.isArray(list)) ?? [];
}
function fieldsOf(value) {
    if (!isObject(value))
        return 'unparsable line';
    return new Map(Object.entries(value).map(([name, content]) => [nameOf$2(name), textsOf(content)]));
}
/** `tags: { color: ['red'] }` gives the texts that `tags: ['color:red']` gives. */
function textsOf(content) {
    if (Array.isArray(content))
        return content.flatMap(textsOf);
    if (isObject(content))
        return Object.entries(content).flatMap(([facet, value]) => textsOf(value).map((text) => `${facet}:${text}`));
    return typeof content === 'string' || typeof content === 'number' ? [String(content)] : [];
}
function nameOf$2(name) {
    return name.trim().toLowerCase().replace(/^g:/, '');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids are cut at this many characters. */
const MAX_ID_LENGTH = 128;
/** Ids as Selvedge compares them: trimmed, well-formed, at most {@link MAX_ID_LENGTH} characters. */
function cleanId(id) {
    // A lone surrogate cannot be stored the same way everywhere; NFC keeps two encodings of one letter together.
    return String(id).slice(0, 4 * MAX_ID_LENGTH).normalize('NFC').trim().slice(0, MAX_ID_LENGTH).replace(/\p{Surrogate}/gu, '\uFFFD').trimEnd();
}
/**
 * Checks an item of a developer's own code.
 *
 * @throws {SelvedgeError} `item-invalid`, naming the field, what is allowed and what came.
 */
function parseItem(input) {
    const fields = readFields(input);
    return { ...fields, tags: parseTags(fields.tags) };
}
/** The same, without a look into the tags. @throws {SelvedgeError} `item-invalid`. */
function readFields(input) {
    check$2(INVALID$1, 'item', input, ofType('object'));
    const rawId = (input.id ?? input.item_id) ;
    check$2(INVALID$1, 'id', rawId, ofType('string', 'number'));
    const id = cleanId(rawId);
    check$2(INVALID$1, 'id', id, (value) => (value ? '' : 'not empty'));
    const { tags = ga4Tags(input) , price, boost, available } = input;
    if (price !== undefined)
        check$2(INVALID$1, 'price', price, between$2(0, Infinity));
    if (boost !== undefined)
        check$2(INVALID$1, 'boost', boost, between$2(-Infinity, Infinity));
    if (available !== undefined)
        check$2(INVALID$1, 'available', available, ofType('boolean'));
    const { position } = input;
    if (position !== undefined)
        check$2(INVALID$1, 'position', position, between$2(0, Infinity));
    return { id, tags, price, boost, available, position, published: readDate(input.published) };
}
const INVALID$1 = 'item-invalid';
function readDate(date) {
    if (date === undefined)
        return undefined;
    const time = Number(typeof date === 'string' ? Date.parse(date) : date);
    check$2(INVALID$1, 'published', date, () => (Number.isFinite(time) ? '' : 'a date: epoch milliseconds, a Date, or a text like "2026-03-01T09:00Z"'));
    return time;
}
function ga4Tags(input) {
    const categories = ['', 2, 3, 4, 5].map((level) => input[`item_category${level}`]);
    return { category: categories.filter(Boolean).join(' > '), brand: input.item_brand, variant: input.item_variant };
}

/** Of a longer path as much as leaves room for what tells it from others. */
const KEPT = MAX_ID_LENGTH - 12;
const IN_COLLECTION = /^\/collections\/[^/]+(?=\/products\/)/;
/**
 * What an item without an id is called: the path of its page as people read it, `/каталог/куртка`. A shop of Shopify's kind has one product under
 * every collection that it is in: it is called by the product's own path.
 */
function idOfPath(pathname) {
    const path = pathname.startsWith('/collections/') ? decode(pathname).replace(IN_COLLECTION, '') : decode(pathname);
    return path.length > MAX_ID_LENGTH ? `${path.slice(0, KEPT)}~${hash32(path)}` : path;
}
function decode(pathname) {
    if (!pathname.includes('%'))
        return pathname;
    try {
        return decodeURI(pathname);
    }
    catch {
        return pathname; // a lone `%`
    }
}

/** Shopify has two generations of names for the columns of its products. */
const HANDLE_NAMES = ['handle', 'url handle'];
const OPTION_NAMES = ['option1 value', 'option2 value', 'option3 value'];
const ID_NAMES = ['id', 'item', 'item_id', 'sku', 'product_id', ...HANDLE_NAMES, 'variant sku'];
const TITLE_NAMES = ['title', 'name'];
const PRICE_NAMES = ['price', 'variant price'];
const FACETS = {
    brand: ['brand', 'vendor'],
    category: ['category', 'product_type', 'type', 'google_product_category', 'item_category', 'product category'],
    color: ['color', 'colour'],
    size: ['size'],
    material: ['material'],
    gender: ['gender'],
};
/** Whether one of the names is that of an id. */
function hasIdName(names) {
    return names.some((name) => ID_NAMES.includes(name));
}
/**
 * The id of an entry; empty where it has none. Of a product in an export of Shopify it is the path of its page, as cards without an id of their own are
 * called; else the first of the fields for an id that has a value.
 *
 * @param isByHandle Shopify's products are called by their handle alone.
 */
function idOf(fields, isByHandle) {
    if (!isOfShopify(fields))
        return firstOf(fields, ID_NAMES)[0] ?? '';
    const [handle] = firstOf(fields, HANDLE_NAMES);
    return handle === undefined || isByHandle ? (handle ?? '') : idOfPath(`/products/${handle}`);
}
/**
 * What else orders call an item: its other numbers, and for Shopify, whose orders have no SKU where the shop gives none, its name with that of the variant.
 *
 * @param title Of the item, which Shopify has in the first row of its variants alone.
 */
function otherNamesOf(fields, title) {
    const numbers = ID_NAMES.flatMap((name) => firstOf(fields, [name]));
    if (!isOfShopify(fields) || title === undefined)
        return numbers;
    const variant = OPTION_NAMES.flatMap((name) => firstOf(fields, [name])).filter((value) => value !== 'Default Title');
    return [...numbers, title, ...(variant.length > 0 ? [`${title} - ${variant.join(' / ')}`] : [])];
}
function isOfShopify(fields) {
    return HANDLE_NAMES.some((name) => fields.has(name)) && (fields.has('variant sku') || fields.has('option1 value'));
}
/** An item of the fields of an entry. */
function toItem(id, fields) {
    const title = firstOf(fields, TITLE_NAMES)[0];
    const price = amountOf(firstOf(fields, PRICE_NAMES)[0] ?? '');
    const tags = new Map();
    const add = (facet, value) => tags.set(facet, (tags.get(facet) ?? new Set()).add(value));
    for (const [facet, names] of Object.entries(FACETS)) {
        for (const value of firstOf(fields, names))
            add(facet, facet === 'category' ? levelsOf(value) : value);
    }
    for (const token of tokensOf(fields.get('tags') ?? [])) {
        const [, facet = 'tag', value = token] = /^([\p{L}\p{N}_-]+):(\S.*)$/u.exec(token) ?? [];
        add(facet.toLowerCase(), value);
    }
    return {
        id,
        ...(title !== undefined && { title }),
        tags: Object.fromEntries([...tags].map(([facet, values]) => [facet, [...values]])),
        ...(price !== undefined && { price }),
    };
}
/**
 * One item of two entries with the same id, as the rows of variants in an export of Shopify products are: the first one
 * has the word, the other adds its tags.
 */
function mergeItems(first, other) {
    const facets = new Set([...Object.keys(first.tags), ...Object.keys(other.tags)]);
    const both = [...facets].map((facet) => [facet, [...new Set([...(first.tags[facet] ?? []), ...(other.tags[facet] ?? [])])]]);
    return { ...other, ...first, tags: Object.fromEntries(both) };
}
function firstOf(fields, names) {
    for (const name of names) {
        const values = (fields.get(name) ?? []).map((value) => value.trim()).filter(Boolean);
        if (values.length > 0)
            return values;
    }
    return [];
}
function levelsOf(category) {
    return category.split(/\s*>\s*/).filter(Boolean).join(' > ');
}
/** `facet:value` tokens between blanks or `;`, or words between commas; a list is taken as it is. */
function tokensOf(values) {
    const separator = (text) => (text.includes(',') ? ',' : text.includes(';') ? ';' : /^\S+:\S+(\s+\S+:\S+)*$/.test(text) ? /\s+/ : /$/);
    const tokens = values.length === 1 ? values[0].trim().split(separator(values[0].trim())) : values;
    return tokens.map((token) => token.trim()).filter(Boolean);
}
/** `1,299.00 EUR`, `1.299,00`, `12,5`: what is last is the sign of decimals, unless three digits follow it. */
function amountOf(text) {
    const digits = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, '');
    if (digits === undefined)
        return undefined;
    const isPlain = /^\d+(\.\d+)?$/.test(digits);
    return Number(isPlain ? digits : digits.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.')) || (/^[0.,]+$/.test(digits) ? 0 : undefined);
}

const MAX_ID_CHARACTERS = 128;
/** Bytes of a catalogue at most: of one that is packed nobody knows how large it is before it is unpacked. */
const MAX_BYTES = 256 * 2 ** 20;
/**
 * Reads the catalogue of a site: .csv, .tsv, .json (a list, or one below `items` or `products`), .jsonl, .ndjson, or .xml
 * (a product feed for Google Merchant, as RSS or Atom); each may be .gz. The file is read as a whole.
 *
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`, or `log-unusable` where no entry is an item.
 */
async function readItems(path, { isByHandle = false } = {}) {
    const kind = kindOf(path);
    const entries = await entriesOf$2(path, kind);
    const items = new Map();
    const broken = new Map();
    const names = createNames();
    let count = 0;
    for (const entry of entries) {
        count++;
        const checked = check$1(entry, isByHandle);
        if (typeof checked === 'string') {
            const of = broken.get(checked) ?? { count: 0, lines: [] };
            if (of.count++ < KEPT_LINES)
                of.lines.push(entry.line);
            broken.set(checked, of);
            continue;
        }
        const known = items.get(checked.id);
        const item = known ? mergeItems(known, checked) : checked;
        items.set(checked.id, item);
        if (typeof entry.fields !== 'string')
            names.add(checked.id, otherNamesOf(entry.fields, item.title));
    }
    const rows = [...broken].map(([reason, of]) => ({ reason, ...of, file: path }));
    if (items.size === 0)
        throw nothing(path, count, rows);
    return { items: [...items.values()], otherNames: names.except(items), broken: rows };
}
function kindOf(path) {
    const kind = /\.(csv|tsv|json|jsonl|ndjson|xml)(\.gz)?$/i.exec(path)?.[1].toLowerCase();
    if (kind === undefined)
        throw new LogError('file-unreadable', `${path} must end with .csv, .tsv, .json, .jsonl, .ndjson or .xml (each may be .gz)`);
    return (kind === 'ndjson' ? 'jsonl' : kind);
}
async function entriesOf$2(path, kind) {
    try {
        const bytes = await readFile(path);
        const plain = /\.gz$/i.test(path) ? await promisify(gunzip)(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
        if (!isUtf8(plain))
            throw new LogError('file-unreadable', `${path} is not UTF-8: write it so, or turn it into that (iconv -f LATIN1 -t UTF-8)`);
        const text = plain.toString('utf8').replace(/^\uFEFF/, '');
        const { entries, names } = readEntries(text, kind);
        if (text.trim() === '')
            throw new LogError('log-empty', `${path} is empty`);
        if (entries.length > 0 && !hasIdName(names)) {
            throw new LogError('columns-unknown', `${path} has no column for the id of an item (id, item_id, sku, product_id …). Found: ${names.slice(0, 60).join(', ') || 'none'}`);
        }
        return entries;
    }
    catch (cause) {
        throw unreadable(path, cause);
    }
}
/** Collects what items are called, and who is meant by it. */
function createNames() {
    const ids = new Map();
    return {
        add(id, names) {
            for (const name of names) {
                const known = ids.get(name);
                ids.set(name, known === undefined || known === id ? id : null);
            }
        },
        /** The names that mean one item, and that are no id of an item. */
        except(items) {
            return new Map([...ids].filter((entry) => entry[1] !== null && !items.has(entry[0])));
        },
    };
}
/** The item of an entry, or why it is none. */
function check$1({ fields }, isByHandle) {
    if (typeof fields === 'string')
        return fields;
    const id = idOf(fields, isByHandle);
    if (id === '')
        return 'no item';
    if (id.length > MAX_ID_CHARACTERS)
        return 'item id too long';
    if (hasAddress(id))
        return 'item id looks like an e-mail address';
    if (/\p{Cc}/u.test(id))
        return 'item id has a line break or another control character';
    return toItem(id, fields);
}
function nothing(path, count, broken) {
    if (count === 0)
        return new LogError('log-empty', `${path} has no items${/\.xml(\.gz)?$/i.test(path) ? ': they are looked for as <item> (RSS) or <entry> (Atom)' : ''}`);
    return new LogError('log-unusable', `None of the ${count} entries of ${path} is an item. ${broken.map(({ reason, count: of, lines }) => `${reason}: ${of} (line ${lines.join(', ')})`).join('; ')}`);
}

/**
 * A place that cannot be written to is to be told before the work, not after it.
 *
 * @throws {LogError} `file-unwritable`.
 */
function checkFolder(file) {
    if (file === undefined)
        return;
    if (!existsSync(dirname(file)))
        throw new LogError('file-unwritable', `${file} cannot be written: there is no folder ${dirname(file)}`);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
        throw new LogError('file-unwritable', `${file} cannot be written: it is a folder`);
    try {
        accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    }
    catch (cause) {
        throw new LogError('file-unwritable', `${file} cannot be written: this user may not`, { cause });
    }
}

/** A bar on a terminal, a line for each stage elsewhere. */
function openBar() {
    let last = '';
    if (!process.stderr.isTTY)
        return { show: (stage) => stage !== last && console.error((last = stage)), stop: () => undefined };
    const bar = new SingleBar({ format: '{bar} {percentage} %  {stage}', hideCursor: true, stream: process.stderr, clearOnComplete: true });
    bar.start(100, 0, { stage: '' });
    return { show: (stage, share) => bar.update(Math.round(100 * share), { stage }), stop: () => bar.stop() };
}

const WORD = new RegExp(`${LETTER}{3,}`, 'g');
const MAX_WORDS = 12;
/** Weak tags from the words of a text. */
function wordTags(text) {
    const words = normalise(text).match(WORD) ?? [];
    return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}

/**
 * The items of a catalogue as pages show them, by id: with their tags or, where they have none, with the words of their title, as a card without attributes is read.
 *
 * @param isOrdered The catalogue stands in the shop's own order: items then have their place in it.
 */
function itemsById(read, isOrdered) {
    const entries = read?.items ?? [];
    return new Map(entries.flatMap(({ id, title, tags, price }, position) => {
        const item = parseItem({ id, tags, ...(price > 0 && { price: price }), ...(isOrdered && { position }) });
        return [[id, item.tags.length > 0 || !title ? item : { ...item, tags: wordTags(title) }]];
    }));
}
/** Looks items up; one that is not in the catalogue has no tags. */
function itemReader(items) {
    return (id) => items.get(id) ?? parseItem({ id });
}

/** Counts one more of a key. @returns How many there are now. */
function countUp(counts, key) {
    return (counts[key] = (counts[key] ?? 0) + 1);
}

const RECENT_HALF_LIFE = 3;
/** A pair as often as by chance says next to nothing: `log(1 + TOGETHER * lift)`, the share of a lift that counts. */
const TOGETHER = 20;
const NO_TAGS = [];
const CATEGORY = 'category:';
/** Makes a model one that ranking can ask. */
function createRankModel(model) {
    const { settings } = model;
    return {
        settings: (own) => [0, 1].map((kind) => fitted(own, settings.weights[kind])),
        view: (habits, actions) => viewModel(model, habits, actions),
    };
    function fitted(own, weights) {
        const { factors = {}, minActions = settings.minActions, again = settings.again, diversity = settings.diversity ?? own.diversity } = own.bySite ?? {};
        // A weight below 0 says that visitors do the other of what the model's `again` says. What the site says is meant as it stands.
        const scaled = Object.entries(weights).map(([term, weight]) => [term, (own.bySite?.again && /^(seen|bought)$/.test(term) ? Math.abs(weight) : weight) * (factors[term] ?? 1)]);
        return { ...own, weights: { ...own.weights, ...Object.fromEntries(scaled) }, minActions, again, diversity, kindWeight: settings.kindWeight, alike: undefined };
    }
}
/** How narrow a list is, 0 to 1: a logistic function of its traits. */
function narrowness([constant, ...factors], traits) {
    return 1 / (1 + Math.exp(-factors.reduce((sum, factor, index) => sum + factor * traits[index], constant)));
}
/** A model for one visitor, as it tells of lists; the command line fits weights to the same. */
function viewModel(model, { visit, past }, actions) {
    const numberOf = (item) => model.numbers.get(item) ?? -1;
    const facets = new Set([...model.tags.keys()].map(facetOf));
    const read = new WeakMap();
    const numbersOf = (tags) => {
        // A page may tell facets that the catalogue had not: they say nothing of the others.
        const numbers = read.get(tags) ?? tags.filter((tag) => facets.has(facetOf(tag))).map((tag) => model.tags.get(tag) ?? -1);
        read.set(tags, numbers);
        return numbers;
    };
    const onward = rowOf$1(model.steps, visit.length > 0 ? numberOf(visit.at(-1)) : -1);
    const together = togetherWith(model.pairs, [...past, ...visit].slice(-30).map(numberOf));
    const { embedding } = model;
    const tagsOf = new Map(); // an action may say less of an item than another
    for (const { id, tags } of actions)
        if (tags.length >= (tagsOf.get(hash32(id))?.length ?? 0))
            tagsOf.set(hash32(id), tags);
    // Of an item that the model does not know the tags speak, as long as they are remembered.
    const inContext = (item) => {
        const tags = model.numbers.has(item) ? [] : numbersOf(tagsOf.get(item) ?? []);
        return embedding && tags.some((tag) => tag >= 0) ? vectorOfTags(tags, embedding.tagSource, embedding.dims) : numberOf(item);
    };
    const context = embedding && contextOf(embedding, visit.map(inContext), past.map(inContext));
    const least = model.popularity.at(-1) ?? 0;
    const byTag = context && Float64Array.from({ length: model.tags.size }, (_, tag) => scoreOf(context, embedding.tagTarget, tag));
    const meanOf = (tags, values) => tags.reduce((sum, tag) => sum + (values[tag] ?? 0), 0) / Math.max(1, tags.length);
    // Of an item by its number; of one that the model does not know, -1, by the numbers of its tags.
    const terms = {
        sequence: (item) => Math.log1p((onward.get(item) ?? 0) / (STEP_PRIOR * model.topShare * Math.exp(model.popularity[item] ?? least))),
        follows: (item) => Math.log1p(onward.get(item) ?? 0),
        together: (item) => Math.log1p(TOGETHER * (together.get(item) ?? 0)),
        embedding(item, tags) {
            if (!embedding || !context)
                return 0;
            return item >= 0 ? scoreOf(context, embedding.target, item) : meanOf(tags, byTag);
        },
        popularity: (item, tags) => model.popularity[item] ?? Math.min(0, least + meanOf(tags, model.tagLifts)),
        trend: (item) => model.trend[item] ?? 0,
    };
    const entries = Object.entries(terms);
    return {
        best(count, weights) {
            const scores = new Float64Array(model.size);
            for (const [term, of] of entries)
                if (weights[term])
                    for (let item = 0; item < scores.length; item++)
                        scores[item] += weights[term] * of(item, NO_TAGS);
            // Of thousands of items those that can be among the first ones, which are then put in order.
            const lowest = scores.slice().sort()[Math.max(0, scores.length - 1 - count)];
            const order = [...scores.keys()].filter((item) => scores[item] >= lowest).sort((a, b) => scores[b] - scores[a] || a - b).slice(0, count + 1);
            const floor = order.length > count ? scores[order[count]] : Math.min(0, ...order.map((item) => scores[item]));
            return order.slice(0, count).map((item) => [model.hashes[item], scores[item] - floor]);
        },
        of(list, alike = mostAlike(list)) {
            const items = list.map(({ id, idHash = hash32(id) }) => numberOf(idHash));
            const tags = items.map((item, place) => (item < 0 ? numbersOf(list[place].tags) : NO_TAGS));
            const known = items.filter((item) => item >= 0);
            const share = (count) => count / Math.max(1, list.length);
            const parts = Object.fromEntries(entries.map(([term, of]) => [term, items.map((item, place) => of(item, tags[place]))]));
            const traits = [share(items.filter((item) => onward.has(item)).length), share(alike), known.reduce((sum, item) => sum + model.popularity[item], 0) / Math.max(1, known.length)];
            return { traits, narrowness: narrowness(model.settings.narrow, traits), parts };
        },
    };
}
/** How many items of a list share the category that most have. */
function mostAlike(list) {
    const categories = {};
    for (const { tags } of list)
        for (const tag of tags)
            if (tag.startsWith(CATEGORY))
                countUp(categories, tag);
    return Math.max(0, ...Object.values(categories));
}
function rowOf$1({ starts, items, strengths }, row) {
    const found = new Map();
    if (row >= 0)
        for (let at = starts[row]; at < starts[row + 1]; at++)
            found.set(items[at], strengths[at]);
    return found;
}
/** The lift of each item over what was looked at lately: a decayed mean. */
function togetherWith({ starts, items, strengths }, recent) {
    const sums = new Map();
    let all = 0;
    recent.forEach((row, index) => {
        const weight = 2 ** ((index + 1 - recent.length) / RECENT_HALF_LIFE);
        all += weight;
        if (row >= 0)
            for (let at = starts[row]; at < starts[row + 1]; at++)
                sums.set(items[at], (sums.get(items[at]) ?? 0) + weight * Math.exp(strengths[at]));
    });
    for (const [item, sum] of sums)
        sums.set(item, sum / all);
    return sums;
}

/** Share of sessions, the last ones, whose choices are held back to judge by. */
const HELD_BACK = 0.15;
/** Number of the session with which the last `share` of them begins. */
function firstHeldBack(sessions, share = HELD_BACK) {
    return Math.floor((1 - share) * sessions);
}
/** Moment at which a session began, epoch seconds; Infinity for one that is not there. */
function startOf({ session, at }, number) {
    const row = session.findIndex((each) => each >= number);
    return row < 0 ? Infinity : at[row];
}

/** Half-life of what is chosen of late, seconds: two weeks. */
const LATELY = 14 * 86_400;
/**
 * Counts what was chosen before a moment.
 *
 * @param size How many items the log has.
 * @param until Epoch seconds, not included; Infinity for all of the log.
 * @param limits As `PopularityOptions` has them. Default: everything counts.
 */
async function popularityBefore(log, size, until, limits = {}) {
    const { item, sessions, weight } = await log.popularity({ ...limits, halfLife: LATELY, ...(Number.isFinite(until) && { to: until, now: until }) });
    const chosen = new Float64Array(size);
    const lately = new Float64Array(size);
    item.forEach((each, index) => ([chosen[each], lately[each]] = [sessions[index], weight[index]]));
    return { chosen, lately };
}

// The visits behind a moment of a log, as questions: what did this visitor choose, of what was there?
/** Items on a page that is drawn, the chosen one among them. */
const PAGE_SIZE = 30;
/** Questions a session gives at most, of each kind: long ones are not to speak for all. */
const MOST_OF_SESSION = 8;
/**
 * Visits as recorded steps, visitors in an order that tells nothing, until there are questions enough.
 *
 * A drawn page holds what was chosen next and 29 items drawn by how often they were chosen, in an order that tells nothing. A list that was shown
 * is asked about where one of its items was chosen next.
 */
function recordVisitors(events, options) {
    const { fromSession, most, seed } = options;
    const byVisitor = rowsByVisitor(events, fromSession);
    const order = [...byVisitor.keys()].sort((a, b) => seedOf(seed, a) - seedOf(seed, b) || a - b);
    const recorded = [];
    // Where no list was shown none is waited for.
    const asked = { drawn: 0, shown: events.kind.includes(kindNumber('list')) ? 0 : most };
    const sums = runningSums(options.chosen);
    for (const visitor of order) {
        if (asked.drawn >= most && asked.shown >= most)
            break;
        const isWanted = { drawn: asked.drawn < most, shown: asked.shown < most };
        const steps = stepsOf(events, byVisitor.get(visitor), options, sums, isWanted, createRandom(seedOf(seed, visitor)));
        for (const { question } of steps)
            if (question)
                asked[question.isShown ? 'shown' : 'drawn']++;
        if (steps.some(({ question }) => question))
            recorded.push({ visitor, steps });
    }
    return recorded;
}
/** Rows of those who came again behind `fromSession`, or for the first time. */
function rowsByVisitor({ visitor, session }, fromSession) {
    const later = new Set();
    visitor.forEach((each, row) => session[row] >= fromSession && later.add(each));
    const rows = new Map([...later].map((each) => [each, []]));
    visitor.forEach((each, row) => rows.get(each)?.push(row));
    return rows;
}
/** @param isWanted Of which kind there are not questions enough yet. */
function stepsOf(events, rows, options, sums, isWanted, random) {
    const { session, at, item, kind } = events;
    const { ids, tellsLists = false } = options;
    const draw = drawer(sums, random);
    const asked = placesAsked(events, rows, options, random);
    const steps = [];
    let shown = [];
    let [shownAt, current, before] = [0, -1, -1];
    const endList = () => {
        if (tellsLists && shown.length > 0)
            steps.push({ at: shownAt, session: current, shown: shown.map((each) => ids[each]) });
        shown = [];
    };
    rows.forEach((row, place) => {
        const now = at[row] * 1000;
        if (session[row] !== current) {
            endList();
            current = session[row];
        }
        if (kind[row] === kindNumber('list')) {
            if (at[row] !== at[rows[place - 1]])
                endList();
            shownAt = now;
            shown.push(item[row]);
            return;
        }
        const event = { name: nameOf$1(kind[row]), id: ids[item[row]] };
        if (isWanted.shown && asked.has(place) && shown.includes(item[row]))
            steps.push({ at: now, session: current, question: { ids: [...new Set(shown)].map((each) => ids[each]), chosen: [event.id], isShown: true } });
        if (isChoice(kind[row]))
            endList();
        if (isWanted.drawn && asked.has(place) && before >= 0) {
            steps.push({ at: now, session: current, event, question: { ids: shuffled([item[row], ...draw(PAGE_SIZE - 1, [item[row], before])], random).map((each) => ids[each]), chosen: [event.id], isShown: false } });
        }
        else
            steps.push({ at: now, session: current, event });
        before = item[row];
    });
    endList();
    return steps;
}
/** Places in `rows` of the choices that are asked about. A visitor's very first one, which only a list that was shown can be asked about, comes on top. */
function placesAsked({ session, item, kind }, rows, { fromSession, pick = 'first' }, random) {
    const bySession = new Map();
    const asked = new Set();
    let before = -1;
    rows.forEach((row, place) => {
        if (kind[row] === kindNumber('list'))
            return;
        if (isChoice(kind[row]) && session[row] >= fromSession && place > 0 && item[row] !== before) {
            if (before < 0)
                asked.add(place);
            else if (bySession.has(session[row]))
                bySession.get(session[row]).push(place);
            else
                bySession.set(session[row], [place]);
        }
        before = item[row];
    });
    for (const places of bySession.values()) {
        const order = pick === 'any' && places.length > MOST_OF_SESSION ? shuffled(places, random) : places;
        for (const place of order.slice(0, MOST_OF_SESSION))
            asked.add(place);
    }
    return asked;
}
function isChoice(kind) {
    return kind !== kindNumber('back') && kind !== kindNumber('landing') && kind !== kindNumber('list');
}
function nameOf$1(kind) {
    const name = KINDS$1[kind];
    return name === 'purchase' ? 'purchase' : name === 'cart' ? 'add_to_cart' : 'view_item';
}
function runningSums(chosen) {
    const sums = new Float64Array(chosen.length);
    let all = 0;
    for (let item = 0; item < chosen.length; item++)
        sums[item] = all += chosen[item];
    return sums;
}
/** Draws different items by how often they were chosen. @param sums Of how often, up to each item. */
function drawer(sums, random) {
    const all = sums.at(-1) ?? 0;
    const one = () => {
        const wanted = (random() / 2 ** 32) * all;
        let [low, high] = [0, sums.length - 1];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (sums[middle] > wanted)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    return (count, without) => {
        const drawn = new Set();
        // Few items take most draws: a small catalogue may not have as many different ones.
        for (let tries = 0; drawn.size < count && tries < 50 * count; tries++) {
            const item = one();
            if (!without.includes(item))
                drawn.add(item);
        }
        return [...drawn];
    };
}
/** A copy in random order. */
function shuffled(items, random) {
    const order = Int32Array.from(items);
    shuffle(order, random);
    return [...order];
}

/**
 * Takes what is to be judged out of a log.
 *
 * @throws {LogError} `nothing-judged` where nothing stands behind the moment, or nothing before it.
 */
async function askLog(log, { since, questions, visitors: most, seed, catalogue }) {
    const ids = (await log.query('SELECT id FROM items ORDER BY item')).id;
    const events = await log.sessions();
    const fromSession = firstJudged(events, log.summary.sessions, since);
    const from = startOf(events, fromSession);
    const day = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
    if (from === Infinity)
        throw new LogError('nothing-judged', `No session began so late: the log goes from ${day(log.summary.from)} to ${day(log.summary.to)} (UTC)`);
    const { chosen, lately } = await popularityBefore(log, ids.length, from);
    if (chosen.every((count) => count === 0))
        throw new LogError('nothing-judged', `Nothing was chosen before ${day(from)} (UTC), where judging begins: popularity has to come from somewhere. Judge a later part by --since`);
    const recorded = recordVisitors(events, { ids, chosen, fromSession, most: questions, seed, pick: 'any', tellsLists: true });
    const visitors = atMost(recorded, questions, most).map((visitor) => ({ ...visitor, steps: visitor.steps.map(inSiteOrder(catalogue)) }));
    const byId = (counts) => new Map(ids.map((id, item) => [id, counts[item]]));
    return { visitors, chosen: byId(chosen), lately: byId(lately), ids, from };
}
function firstJudged(events, sessions, since) {
    if (since === undefined || 'share' in since)
        return firstHeldBack(sessions, since?.share);
    const row = events.session.findIndex((session, place) => session !== events.session[place - 1] && events.at[place] >= since.at);
    return row < 0 ? sessions : events.session[row];
}
/** Visitors until there are enough; of a kind of which there are enough nothing more is asked. */
function atMost(recorded, questions, visitors) {
    const left = { shown: questions, drawn: questions };
    const kept = recorded.slice(0, visitors).map(({ visitor, steps }) => ({
        visitor,
        steps: steps.map((step) => {
            const { question, ...rest } = step;
            if (!question)
                return step;
            return left[question.isShown ? 'shown' : 'drawn']-- > 0 ? step : rest;
        }),
    }));
    return kept.filter(({ steps }) => steps.some(({ question }) => question));
}
/** A drawn page comes in the order of the site, where that is known; what has no place stands last. */
function inSiteOrder(catalogue) {
    const placeOf = (id) => catalogue.get(id)?.position ?? Infinity;
    return (step) => {
        const { question } = step;
        if (!question || question.isShown || !question.ids.some((id) => placeOf(id) < Infinity))
            return step;
        const ids = [...question.ids].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : Number(placeOf(a) > placeOf(b))));
        return { ...step, question: { ...question, ids } };
    };
}

// How good one order of a list is, by what was chosen from it.
/** Places looked at. */
const CUT = 10;
/** Place of the first chosen item, 1 for the top; Infinity where none is in the order. */
function firstPlace(order, chosen) {
    const found = order.findIndex((index) => chosen.includes(index));
    return found < 0 ? Infinity : found + 1;
}
/** Whether a place is among the first ten: 0 or 1. */
function hitOf(place) {
    return Number(place <= CUT);
}
/** 1 / place within the first ten, else 0. */
function reciprocalOf(place) {
    return place <= CUT ? 1 / place : 0;
}
/**
 * Normalised discounted cumulative gain of the first ten, 0 to 1.
 *
 * @see Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002.
 */
function gainOf(order, chosen) {
    let [gain, best] = [0, 0];
    order.slice(0, CUT).forEach((index, place) => (gain += chosen.includes(index) ? 1 / Math.log2(place + 2) : 0));
    for (let place = 0; place < Math.min(CUT, chosen.length); place++)
        best += 1 / Math.log2(place + 2);
    return best && gain / best;
}
/** Area under the ROC curve: of all pairs of a chosen item and one that was not, the share in which the chosen one stands first, 0 to 1. */
function areaOf(order, chosen) {
    let [chosenSoFar, right] = [0, 0];
    for (const index of order) {
        if (chosen.includes(index))
            chosenSoFar++;
        else
            right += chosenSoFar;
    }
    return right / (chosenSoFar * (order.length - chosenSoFar));
}
/**
 * Compares gains unit by unit.
 *
 * @param units The unit of each question.
 * @param gains Of each question, by the one order; `others` by the other one.
 */
function helpedAndHarmed(units, gains, others) {
    const sums = new Map();
    units.forEach((unit, index) => sums.set(unit, (sums.get(unit) ?? 0) + gains[index] - others[index]));
    const share = (is) => [...sums.values()].filter(is).length / Math.max(1, sums.size);
    // Sums of fractions differ by their last digits.
    return { helped: share((sum) => sum > 1e-9), harmed: share((sum) => sum < -1e-9) };
}

// Intervals by drawing visitors anew: what one visitor does is alike, so visitors are drawn and not choices.
/** Resamples: the ends of an interval then move by about a hundredth of its width from seed to seed. */
const RESAMPLES = 1000;
/**
 * Draws as many visitors as there are, with replacement, again and again; each time the same ones for all that is asked.
 *
 * @param visitors The visitor of each question.
 * @see Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13: percentile intervals.
 */
function createResampler(visitors, seed) {
    const numbers = new Map();
    for (const visitor of visitors)
        if (!numbers.has(visitor))
            numbers.set(visitor, numbers.size);
    const rows = Uint32Array.from(visitors, (visitor) => numbers.get(visitor));
    const sizes = new Float64Array(numbers.size);
    for (const row of rows)
        sizes[row]++;
    const draws = numbers.size < 2 ? [] : drawAll(numbers.size, seed);
    const drawnSizes = draws.map((drawn) => weigh(drawn, sizes));
    function estimate(values) {
        const sums = new Float64Array(numbers.size);
        rows.forEach((row, index) => (sums[row] += values[index]));
        const mean = sums.reduce((sum, each) => sum + each, 0) / rows.length;
        if (draws.length === 0)
            return { mean, low: null, high: null };
        const means = Float64Array.from(draws, (drawn, index) => weigh(drawn, sums) / drawnSizes[index]).sort();
        return { mean, low: means[Math.floor(0.025 * RESAMPLES)], high: means[Math.ceil(0.975 * RESAMPLES) - 1] };
    }
    return { estimate, compare: (values, others) => estimate(Array.from(values, (value, index) => value - others[index])) };
}
/** How often each visitor is drawn, by resample. */
function drawAll(visitors, seed) {
    const random = createRandom(seed);
    return Array.from({ length: RESAMPLES }, () => {
        const drawn = new Uint16Array(visitors);
        for (let draw = 0; draw < visitors; draw++)
            drawn[random() % visitors]++;
        return drawn;
    });
}
function weigh(drawn, sums) {
    let all = 0;
    for (let visitor = 0; visitor < drawn.length; visitor++)
        all += drawn[visitor] * sums[visitor];
    return all;
}

/** Where each part begins. */
const STEPS = [0, 1, 2, 5, 10];
/** Parts without a question are left out. @param gains By order, of each question. */
function byEvidence$1(questions, gains, seed) {
    return STEPS.flatMap((from, step) => {
        const below = STEPS[step + 1] ?? Infinity;
        const places = [...questions.keys()].filter((index) => questions[index].evidence >= from && questions[index].evidence < below);
        if (places.length === 0)
            return [];
        const visitors = places.map((index) => questions[index].visitor);
        const { estimate, compare } = createResampler(visitors, seed);
        const part = (id) => places.map((index) => gains[id][index]);
        const [given, popularity, recent, selvedge] = [part('given'), part('popularity'), part('recent'), part('selvedge')];
        return [
            {
                from,
                to: Number.isFinite(below) ? below - 1 : null,
                questions: places.length,
                visitors: new Set(visitors).size,
                ndcg: { given: estimate(given), popularity: estimate(popularity), recent: estimate(recent), selvedge: estimate(selvedge) },
                lead: { given: compare(selvedge, given), popularity: compare(selvedge, popularity) },
            },
        ];
    });
}

const MOST = 10;
function favourites(questions, given, selvedge) {
    const sums = new Map();
    questions.forEach(({ chosen }, index) => {
        const sum = sums.get(chosen) ?? { chosen: 0, given: 0, selvedge: 0 };
        sum.chosen++;
        sum.given += given[index].place;
        sum.selvedge += selvedge[index].place;
        sums.set(chosen, sum);
    });
    return [...sums]
        .sort(([id, a], [otherId, b]) => b.chosen - a.chosen || (id < otherId ? -1 : 1))
        .slice(0, MOST)
        .map(([id, sum]) => ({ id, chosen: sum.chosen, placeGiven: sum.given / sum.chosen, placeSelvedge: sum.selvedge / sum.chosen }));
}

// What is told of a replay, as it goes into the JSON file: the tables and the report say nothing else.
function figuresOf({ kind, questions, answers }, { plain, isOrdered, seed }) {
    const resampler = createResampler(questions.map(({ visitor }) => visitor), seed);
    const gains = answers.map(({ outcomes }) => gainsOf$1(outcomes));
    const opponents = { given: gains[0], popularity: gains[1], recent: gains[2], selvedge: gains[plain - 1] };
    const orders = answers.map(({ ranker: { id, label }, outcomes }) => ({ id, label: id === 'given' ? givenLabel(kind, isOrdered) : label, ...measure(kind, questions, outcomes, resampler), against: compareAll(questions, gainsOf$1(outcomes), opponents, resampler) }));
    const sizes = questions.map(({ size }) => size).sort((a, b) => a - b);
    return {
        kind,
        questions: questions.length,
        sessions: new Set(questions.map(({ session }) => session)).size,
        visitors: new Set(questions.map(({ visitor }) => visitor)).size,
        listLength: sizes[Math.floor((sizes.length - 1) / 2)],
        orders: orders.slice(0, plain),
        evidence: byEvidence$1(questions, opponents, seed),
        leftOut: orders.slice(plain),
        items: favourites(questions, answers[0].outcomes, answers[plain - 1].outcomes),
    };
}
function givenLabel(kind, isOrdered) {
    if (kind === 'shown')
        return 'the order shown';
    return isOrdered ? "the site's order" : 'chance';
}
function gainsOf$1(outcomes) {
    return outcomes.map(({ gain }) => gain);
}
function measure(kind, questions, outcomes, { estimate }) {
    const of = (value) => estimate(outcomes.map(value));
    return {
        first: of(({ place }) => Number(place === 1)),
        hitRate: of(({ place }) => hitOf(place)),
        reciprocalRank: of(({ place }) => reciprocalOf(place)),
        ndcg: of(({ gain }) => gain),
        auc: kind === 'shown' ? of(({ area }) => area) : null,
        touched: shareOfSessions(questions, outcomes),
    };
}
function shareOfSessions(questions, outcomes) {
    const touched = new Set(questions.filter((_, index) => outcomes[index].isTouched).map(({ session }) => session));
    return touched.size / new Set(questions.map(({ session }) => session)).size;
}
function compareAll(questions, gains, opponents, { compare }) {
    const sessions = questions.map(({ session }) => session);
    return Object.fromEntries(Object.entries(opponents).map(([id, others]) => [id, { lead: compare(gains, others), ...helpedAndHarmed(sessions, gains, others) }]));
}

/** What stands in a trail where the visitor came from another site: before all choices of the same moment. */
function visitBegins(at) {
    return [at, 0];
}
/** Older ones are no habit any more, milliseconds. */
const STEP_LIFETIME = 400 * 86_400_000;
/** A visit ends after so long without a choice, milliseconds, as a session of GA4 does; and where the visitor comes from another site, as one of Matomo can be told to. */
const VISIT_GAP = 1_800_000;
/** The choices of a profile; of one that an earlier version, or the small script-tag file, has kept those of its actions. */
function trailOf({ trail, actions }) {
    return trail ?? actions.filter(({ weight }) => weight > 0).map(({ at, id }) => [at, hash32(id)]);
}
/** Orders choices in time; those of one moment the same way whoever asks. */
function compareSteps([at, item, bought = 0], [otherAt, other, otherBought = 0]) {
    return at - otherAt || item - other || bought - otherBought;
}
/**
 * Tells a visitor's habits from the choices remembered.
 *
 * @param trail In order.
 * @param now Epoch milliseconds.
 */
function habitsOf(trail, now) {
    const visits = visitsOf$1(trail);
    const last = visits.at(-1);
    const isUnderWay = !!last && now - last.end <= VISIT_GAP;
    const bought = new Set(isUnderWay ? last.bought : []);
    const seen = new Map();
    const earlier = new Map();
    const next = new Map();
    if (isUnderWay)
        last.items.forEach((item, index) => seen.set(item, last.items.length - 1 - index));
    for (const visit of isUnderWay ? visits.slice(0, -1) : visits)
        for (const item of new Set(visit.items))
            countOne(earlier, item);
    const current = isUnderWay ? last.items.at(-1) : undefined;
    for (const { items } of visits)
        items.forEach((item, index) => item === current && index + 1 < items.length && countOne(next, items[index + 1]));
    const past = (isUnderWay ? visits.slice(0, -1) : visits).flatMap(({ items }) => items);
    const visit = isUnderWay ? last.items : [];
    return { choices: past.length + visit.length, seen, visit, past, bought, earlier, next };
}
function visitsOf$1(trail) {
    const visits = [];
    for (const [at, item, isBought] of trail) {
        let visit = visits.at(-1);
        if (!visit || !item || at - visit.end > VISIT_GAP)
            visits.push((visit = { end: at, items: [], bought: [] }));
        visit.end = at;
        if (isBought)
            visit.bought.push(item);
        if (item && visit.items.at(-1) !== item)
            visit.items.push(item);
    }
    return visits;
}
/** To the end: what was counted last stands last. */
function countOne(counts, item) {
    const count = counts.get(item) ?? 0;
    counts.delete(item);
    counts.set(item, count + 1);
}

/**
 * What one event says of its item, on a scale where a look at an item is 1. Zero: recorded, but no action. A look, a cart and a purchase weigh as they do by default
 * in Microsoft's Product Recommendations: no set with carts or long looks could be had to fit them. The others stand between, by hand: a long look says more than
 * a look and less than a wish; a removal right after brings a cart down to a look (-1 there), and later, when something
 * else came between, turns the item down; a dismissal outweighs whatever came before.
 *
 * @see "Usage Events File Schema" in the API reference of https://github.com/microsoft/Product-Recommendations
 */
const ACTION_WEIGHTS = {
    page_view: 0,
    view_item_list: 0,
    search: 0,
    view_item: 1,
    select_item: 1,
    dwell: 1.5,
    add_to_wishlist: 2,
    add_to_cart: 3,
    purchase: 4,
    remove_from_cart: -2,
    dismiss: -3,
    ...({
        remove_from_wishlist: -2,
        scroll: 1.5, // read through: as much as a long look
        refund: -4, // takes the purchase back, and outweighs whatever came before as a dismissal does
    }),
};
/** No site's weight is more, on either side of 0. */
const MOST_WEIGHT = 10;
/** Visible time on an item that says more than the look itself, milliseconds. */
const LONG_DWELL = 10_000;
/** What an event's name may be. */
const EVENT_NAME = oneOf(Object.keys(ACTION_WEIGHTS));
/** How many of the items carry each tag. */
function countTags(items) {
    const counts = {};
    for (const { tags } of items)
        for (const tag of tags)
            countUp(counts, tag);
    return counts;
}
/** Orders events by `(at, tab, seq)`: the same order on every tab. */
function compareEvents(a, b) {
    return a.at - b.at || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.seq - b.seq);
}
/** What an event says of its item: its weight, or 0 for a dwell that was short and for events without an item. */
function actionWeight(event) {
    if (!event.item || (event.name === 'dwell' && (event.duration ?? 0) < LONG_DWELL))
        return 0;
    if (event.weight !== undefined)
        return withinBounds(event.weight);
    return ACTION_WEIGHTS[event.name];
}
/** A weight that may have been changed where it was stored, as one that a site could have given; what is no number says nothing. */
function withinBounds(weight) {
    return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight)) || 0;
}

/** Intent looks at this many actions. */
/** Taste and offered counts keep this many tags each, and what was shown as many items: those with the largest sums. */
const MAX_PROFILE_TAGS = 400;
/** Half-life of taste, milliseconds: 30 days, near the best on all three development sets. */
const TASTE_HALF_LIFE = 30 * 86_400_000;
/** No profile is older than that. */
const LANDMARK = Date.UTC(2026, 0, 1);
/** A profile of which nothing is known. @param seed A whole number from 0 to 2^32 - 1. */
function emptyProfile(seed) {
    return { schema: 1, seed: seed >>> 0, since: 0, lastAt: 0, actions: [], taste: {}, offered: {}, declared: {}, folded: {} };
}
/**
 * Weight of a moment under forward decay: it grows with time, so that sums need no update and merge by adding. The ratio of two
 * factors is 2^(elapsed / half-life).
 *
 * @see Cormode et al., "Forward Decay: A Practical Time Decay Model for Streaming Systems", ICDE 2009.
 */
function decayFactor(at) {
    return 2 ** ((at - LANDMARK) / TASTE_HALF_LIFE);
}

/** Actions older than this are no intent any more, milliseconds. */
const ACTION_LIFETIME = 30 * 86_400_000;
/** An event may be this far ahead of the clock, milliseconds; beyond it the clock was wrong and the event counts as of now. */
const CLOCK_TOLERANCE = 3_600_000;
/** A clock goes back this far, milliseconds, for zones and by a day set wrong; further, and it was ahead before. */
const CLOCK_BACK = 2 * 86_400_000;
/**
 * Adds events to a profile. Two tabs' histories folded in any order, in any pieces and any number of times give the same
 * profile: an event counts once, actions are a set cut to the latest, and sums with forward decay commute (to the
 * last bits of a floating-point addition). Below the caps nothing is lost; the caps are applied here and nowhere else.
 *
 * @param events Of each tab without gaps, in any order.
 * @param now Epoch milliseconds.
 */
function foldEvents(profile, events, now) {
    const fresh = [...new Map(events.map((event) => [`${event.tab} ${event.seq}`, event])).values()]
        .filter(({ seq, tab }) => seq > (profile.folded[tab] ?? 0))
        .map((event) => (event.at > now + CLOCK_TOLERANCE ? { ...event, at: now } : event))
        .sort(compareEvents);
    if (!fresh.length)
        return profile;
    if (profile.lastAt > now + CLOCK_BACK && now > LANDMARK)
        profile = woundBack(profile, fresh[0].at);
    const actions = [...profile.actions];
    const taste = new Map(Object.entries(profile.taste));
    const offered = new Map(Object.entries(profile.offered));
    const folded = new Map(Object.entries(profile.folded));
    const trail = [...trailOf(profile)] ;
    const shown = new Map(Object.entries(profile.shown ?? {})) ;
    for (const event of fresh) {
        const { at, tab, seq, item } = event;
        const weight = actionWeight(event);
        const factor = decayFactor(at);
        if (item && weight) {
            actions.push({ at, tab, seq, weight, id: item.id, tags: item.tags, ...({ name: event.name, ...inNumbers(item) }) });
            if (CHOICES.has(event.name))
                trail.push(event.name === 'purchase' ? [at, hash32(item.id), 1] : [at, hash32(item.id)]);
            for (const [tag, share] of tagShares(item.tags))
                add(taste, tag, weight * share * factor);
        }
        if (event.entrance)
            trail.push(visitBegins(at));
        for (const [tag, count] of Object.entries(event.offered ?? {}))
            add(offered, tag, count * factor);
        for (const [id] of event.shown ?? [])
                add(shown, `${hash32(id)}`, factor);
        const last = Math.max(seq, folded.get(tab) ?? 0); // the clock may have gone back within a tab
        folded.delete(tab); // to the end: the latest tabs are kept
        folded.set(tab, last);
    }
    return {
        ...profile,
        since: Math.min(profile.since || Infinity, fresh[0].at),
        lastAt: Math.max(profile.lastAt, fresh.at(-1).at),
        actions: actions
            .filter(({ at }) => now - at <= ACTION_LIFETIME)
            .sort(compareEvents)
            .slice(-32),
        ...({ trail: latest(trail, now), ...(shown.size > 0 && { shown: largest$1(shown) }) }),
        taste: largest$1(taste),
        offered: largest$1(offered),
        folded: Object.fromEntries([...folded].slice(-64)),
    };
}
/**
 * A profile of a clock that was ahead, as if all of it that is to come had been just before what is new: else it would outlive all others, and nothing newer would
 * count beside it. Of a clock that stands before {@link LANDMARK} nothing is believed.
 */
function woundBack(profile, now) {
    const early = (each) => ({ ...each, at: Math.min(each.at, now) });
    const share = decayFactor(now) / decayFactor(profile.lastAt);
    const scale = (sums) => Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, Number.isFinite(sum) ? sum * share : 0]));
    return {
        ...profile,
        since: Math.min(profile.since, now),
        lastAt: now,
        actions: profile.actions.map(early),
        taste: scale(profile.taste),
        offered: scale(profile.offered),
        ...(profile.shown && { shown: scale(profile.shown) }),
        ...(profile.trail && { trail: profile.trail.map(([at, ...step]) => [Math.min(at, now), ...step]) }),
    };
}
/** What makes a choice: what says more of an item that was chosen before is none of its own. */
const CHOICES = new Set(['select_item', 'view_item', 'add_to_cart', 'purchase']);
function latest(trail, now) {
    const fresh = trail.filter(([at]) => now - at <= STEP_LIFETIME).sort(compareSteps);
    const [begun, chosen] = [false, true].map((isChoice) => fresh.filter(([, item]) => !!item === isChoice).slice(-512));
    return [...begun, ...chosen].sort(compareSteps);
}
function inNumbers({ price, position }) {
    return { ...(price !== undefined && { price }), ...(position !== undefined && { position }) };
}
function add(sums, tag, amount) {
    sums.set(tag, (sums.get(tag) ?? 0) + amount);
}
function largest$1(sums) {
    const entries = [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
    return Object.fromEntries(entries.slice(0, MAX_PROFILE_TAGS));
}

// Recorded visits through the real core: the profile as it stands at the moment of each choice.
/** Items of a list that a page tells of at most, as `page/capture/impressions.ts` has it. */
const MOST_SHOWN = 50;
/** Replays one visitor and stops at each choice. @param itemOf The item of an id, as pages show it. */
function* replayVisitor({ visitor, steps }, itemOf) {
    let profile = emptyProfile(1);
    let now = 0;
    let seq = 0;
    let current;
    for (const { at, session, event, shown, question } of steps) {
        now = Math.max(at, now + 1); // what happened within one moment stays in its order
        if (session !== current)
            profile = foldEvents(profile, [{ name: 'page_view', at: now, tab: 'log', seq: ++seq, entrance: true }], now);
        current = session;
        if (question) {
            const { ids, isShown } = question;
            const chosen = question.chosen.map((id) => ids.indexOf(id)).filter((place) => place >= 0);
            // Else there was nothing to choose.
            if (chosen.length > 0 && ids.length > chosen.length)
                yield { visitor, session, items: ids.map(itemOf), chosen, isShown, profile, now };
        }
        if (shown)
            profile = foldEvents(profile, [{ name: 'view_item_list', at: now, tab: 'log', seq: ++seq, shown: shown.slice(0, MOST_SHOWN).map((id, index) => [id, index]), offered: countTags(shown.map(itemOf)) }], now);
        if (event)
            profile = foldEvents(profile, [{ name: event.name, at: now, tab: 'log', seq: ++seq, item: itemOf(event.id) }], now);
    }
}

/**
 * Asks every ranker about every list.
 *
 * @param onProgress Told the share of visitors that are done, 0 to 1.
 * @returns The kinds of which there are questions, those that were shown first.
 */
function judge$1(visitors, catalogue, rankers, onProgress) {
    const itemOf = itemReader(catalogue);
    const byKind = { shown: emptySheet('shown', rankers), drawn: emptySheet('drawn', rankers) };
    visitors.forEach((visitor, index) => {
        onProgress(index / visitors.length);
        for (const moment of replayVisitor(visitor, itemOf)) {
            const { questions, answers } = byKind[moment.isShown ? 'shown' : 'drawn'];
            questions.push(questionOf(moment));
            for (const { ranker, outcomes } of answers)
                outcomes.push(outcomeOf$1(ranker.order(moment), moment.chosen));
        }
    });
    return Object.values(byKind).filter(({ questions }) => questions.length > 0);
}
function emptySheet(kind, rankers) {
    return { kind, questions: [], answers: rankers.map((ranker) => ({ ranker, outcomes: [] })) };
}
function questionOf({ visitor, session, items, chosen, profile, now }) {
    return { visitor, session, evidence: habitsOf(trailOf(profile), now).choices, size: items.length, chosen: items[chosen[0]].id };
}
function outcomeOf$1(order, chosen) {
    return { place: firstPlace(order, chosen), gain: gainOf(order, chosen), area: areaOf(order, chosen), isTouched: order.some((index, place) => index !== place) };
}

/** What may be said of consent. */
const CONSENTS = ['unknown', 'granted', 'denied'];
const TERMS$1 = ['declared', 'intent', 'taste', 'seen', 'order', 'similar', 'near', 'next', 'habit', 'bought', 'price', 'fatigue', 'recency', 'sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'] ;
/** What `mode` may be. */
const MODE = oneOf(['personal', 'off']);
/** Tags that a site may exclude: they are in the snapshot, too. */
const MAX_EXCLUDED = 20;
const RULES = {
    consent: oneOf([...CONSENTS, 'remembered']),
    scope: (value) => (typeof value === 'string' && /^[\w-]{1,32}$/.test(value) ? '' : '1-32 letters, digits, - or _'),
    preset: oneOf(Object.keys(PRESETS)),
    minActions: between$2(1, 32, 'whole number'),
    holdout: between$2(0, 1),
    again: oneOf(['seek', 'neutral', 'avoid']),
    ...({
        terms: ofType('object'), // an attribute carries neither objects nor functions
        onReport: ofType('function'),
        now: ofType('function'),
        random: ofType('function'),
        diversity: (value) => (value === 'calibrated' ? '' : between$2(0.1, 1)(value) && 'a number from 0.1 to 1, or calibrated'),
        maxMove: between$2(1, Infinity, 'whole number'),
        exclude: (value) => (typeof value === 'string' && between$2(1, MAX_EXCLUDED)(deepestTags(value).length) === '' ? '' : `1 to ${MAX_EXCLUDED} tags, like "category: clearance; brand: acme"`),
        exploration: between$2(0, 1),
        eventWeights: ofType('object'),
        consentCookie: (value) => (typeof value === 'string' && /^[^=;\s]+=./.test(value) ? '' : 'a name and a part of its value, like "consent=statistics"'),
        consentTool: oneOf(['tcf', 'google', 'tcf google']),
        lists: (value) => (typeof value === 'string' && value.trim() && value.length <= 500 ? '' : '"auto" or a CSS selector of at most 500 characters'),
        page: oneOf(['auto', 'manual']),
        mode: MODE,
        searchTerms: oneOf(['drop', 'keep']),
        sensitive: ofType('string', 'object'),
        automation: oneOf(['learn', 'ignore']),
        privacy: oneOf(['default', 'strict']),
    }),
    storage: oneOf(['indexeddb', 'memory']),
};
const INVALID = 'option-invalid';
/**
 * Checks options and fills in the defaults.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
function parseOptions(options = {}) {
    checkOptions('options', options, RULES);
    const { consent = 'unknown', scope = '', holdout = 0, preset = 'shop', storage = 'indexeddb' } = options;
    const base = PRESETS[preset];
    const { again = base.again, minActions = base.minActions } = options;
    return { consent, ...({ consentCookie: options.consentCookie, consentTools: [...(options.consentCookie ? ['cookie'] : []), ...(options.consentTool?.split(' ') ?? [])], page: options.page ?? 'auto', mode: options.mode ?? 'personal', lists: options.lists ?? '', searchTerms: options.searchTerms ?? 'drop', sensitive: parseSensitive(options.sensitive), eventWeights: checkEventWeights(options.eventWeights), automation: options.automation ?? 'learn', isStrict: options.privacy === 'strict' }), scope, holdout, storage, rank: scaleTerms({ ...base, again, minActions, diversity: options.diversity ?? base.diversity, maxMove: options.maxMove, exclude: options.exclude === undefined ? undefined : deepestTags(options.exclude), exploration: options.exploration, ...siteSettings(options) }, options.terms)  };
}
/** Of events whose weight a site may set: not of what turns an item down for good, nor of what is about no item. */
function checkEventWeights(weights = {}) {
    const allowed = Object.entries(ACTION_WEIGHTS).filter(([, usual]) => usual > ACTION_WEIGHTS.dismiss && usual !== 0);
    for (const [name, weight] of Object.entries(weights)) {
        check$2(INVALID, 'event', name, oneOf(allowed.map(([each]) => each)));
        check$2(INVALID, `eventWeights.${name}`, weight, between$2(-2, 10));
    }
    return weights;
}
/** The tags that are named, without the levels above them: who excludes trail shoes does not exclude shoes. */
function deepestTags(text) {
    return [...new Set(text.split(';').flatMap((pair) => parseTagText(pair).slice(-1)))];
}
/** True for the name of an option. */
function isOptionName(name) {
    return Object.hasOwn(RULES, name);
}
/**
 * Multiplies the weights of terms.
 *
 * @throws {SelvedgeError} `option-invalid` for an unknown term or a multiplier that is not from 0 to 10.
 */
function scaleTerms(settings, factors = {}) {
    const weights = { ...settings.weights };
    for (const [term, factor] of Object.entries(factors)) {
        check$2(INVALID, 'term', term, oneOf(TERMS$1));
        check$2(INVALID, `terms.${term}`, factor, between$2(0, 10));
        weights[term] *= factor;
    }
    if (Object.keys(factors).length > 0)
        settings = { ...settings, bySite: { ...settings.bySite, factors: multiply(settings.bySite?.factors, factors) } };
    return { ...settings, weights };
}
/** What the site has said of settings that a model brings too. */
function siteSettings({ again, minActions, diversity }) {
    const said = { ...(again !== undefined && { again }), ...(minActions !== undefined && { minActions }), ...(diversity !== undefined && { diversity }) };
    return Object.keys(said).length > 0 ? { bySite: said } : {};
}
function multiply(own = {}, factors) {
    return { ...own, ...Object.fromEntries(Object.entries(factors).map(([term, factor]) => [term, (own[term] ?? 1) * factor])) };
}

/** Joins neighbouring actions on the same item. @returns Oldest first; its length is the evidence of a visitor. */
function interestsOf(actions) {
    const runs = [];
    for (const { id, tags, weight: stored } of actions) {
        const weight = withinBounds(stored) ;
        let run = runs.at(-1);
        if (run?.id !== id)
            runs.push((run = { id, tags, liked: 0, disliked: 0 }));
        if (tags.length > run.tags.length)
            run.tags = tags;
        run.liked = Math.max(run.liked, weight);
        run.disliked = Math.min(run.disliked, weight);
    }
    return runs.map(({ id, tags, liked, disliked }) => ({ id, tags, weight: disliked <= ACTION_WEIGHTS.dismiss ? disliked : liked + disliked }));
}
/**
 * Intent by tag: weights of the last actions, halved every `halfLife` actions.
 *
 * @param halfLife In actions, above 0.
 */
function intentSums(interests, halfLife) {
    const sums = new Map();
    interests.forEach(({ tags, weight }, index) => {
        const decayed = weight * 2 ** ((index + 1 - interests.length) / halfLife);
        for (const [tag, share] of tagShares(tags))
            sums.set(tag, (sums.get(tag) ?? 0) + decayed * share);
    });
    return sums;
}

/**
 * Taste by tag as of now: the forward-decayed sums brought to today. The clock may have gone back; decay is never negative.
 *
 * @param now Epoch milliseconds.
 */
function tasteSums(profile, now) {
    return toMoment(profile.taste, Math.max(now, profile.lastAt));
}
function toMoment(sums, now) {
    const factor = decayFactor(now);
    return new Map(Object.entries(sums).map(([tag, sum]) => [tag, sum / factor]));
}

/**
 * How often each item was shown to the visitor, who never chose it; decayed as taste is.
 *
 * @param now Epoch milliseconds.
 * @returns By `hash32` of the id.
 */
function ignoredItems(profile, now) {
    const factor = decayFactor(Math.max(now, profile.lastAt));
    const ignored = new Map(Object.entries(profile.shown ?? {}).map(([item, sum]) => [Number(item), sum / factor]));
    for (const [, item] of trailOf(profile))
        ignored.delete(item);
    for (const { id } of profile.actions)
        ignored.delete(hash32(id)); // turned down: that says more
    return ignored;
}

/** Strength of what was turned down more often than chosen: the most a tag can lose, in the unit of {@link lift}. */
const AVERSION = 1.5;
/**
 * A sum as {@link lift} takes it: one below 0, turned down more than chosen, becomes what the tag loses on top of what never being
 * chosen costs, up to {@link AVERSION}.
 *
 * @param chosen Action weights on the tag, decayed.
 * @param shrinkage As for {@link lift}.
 */
function averse(chosen, shrinkage) {
    return chosen < 0 ? (AVERSION * chosen) / (shrinkage - chosen) : chosen;
}
/**
 * Logarithm of how much more often a tag was chosen than its share of the offer, shrunk towards 0 by thin evidence:
 * log((chosen + k * base) / ((total + k) * base)), here as log(chosen / base + k) - log(total + k). Zero for a tag that everything carries.
 *
 * @param chosen Action weights on the tag, decayed, through {@link averse}.
 * @param total Positive action weights on all tags of its facet, decayed; not below `chosen`.
 * @param base The tag's share of the facet among what was offered, above 0, at most 1.
 * @param shrinkage k: pseudo-actions at the base share, above 0.
 */
function lift(chosen, total, base, shrinkage) {
    return Math.log(Math.max(0, chosen) / base + shrinkage) - Math.log(total + shrinkage) + Math.min(0, chosen);
}

/** Three decimals: finer than any difference that matters, and the same in the snapshot as in memory. */
function round$1(value) {
    return Math.round(value * 1e3) / 1e3;
}

const TERMS = ['sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'];
/** True for terms that a model brings. */
function isOfModel(term) {
    return TERMS.includes(term);
}
/** @param project Projects the profile by settings. */
function withModel$1(ofOthers, habits, actions, settings, project) {
    const both = ofOthers.settings(settings);
    const parts = ofOthers.view(habits, actions);
    const [mixed, narrow] = both.map(project);
    const weights = both.map((each) => each.weights);
    let without; // few pages have a slot
    let last;
    const told = new WeakMap();
    const tell = (list, counted) => {
        const said = told.get(counted) ?? parts.of(list, counted.alike);
        told.set(counted, said);
        return said;
    };
    const model = {
        best: (count, by) => parts.best(count, by),
        of: (list, counted) => (counted ? tell(list, counted) : parts.of(list)),
        weights,
        inList: (share) => (last?.share === share ? last : (last = { share, blended: blend(mixed, narrow, share) })).blended,
        get without() {
            return (without ??= project(settings));
        },
    };
    return { ...mixed, model };
}
/**
 * The projection as a list needs it: between that for lists of all kinds and that for narrow ones, by how narrow the list is.
 *
 * @param counted The list as it was counted, where it was.
 * @returns It, and what the model adds.
 */
function forList(list, projection, counted) {
    const { model } = projection;
    if (!model)
        return { projection, ofModel: [] };
    const { narrowness: share, parts } = model.of(list, counted);
    const ofModel = TERMS.map((term) => {
        const weight = between$1(model.weights[0][term], model.weights[1][term], share);
        const values = parts[term];
        return { term, of: (index) => weight * values[index] };
    });
    return { projection: { ...projection, ...model.inList(share) }, ofModel };
}
function blend(mixed, narrow, share) {
    const weights = mixed.weights.map((weight, index) => between$1(weight, narrow.weights[index], share));
    // What one of them does not weigh at all is not in it.
    const items = Object.fromEntries(eitherOf(mixed.items, narrow.items).map((item) => [item, between$1(mixed.items[item] ?? 0, narrow.items[item] ?? 0, share)]));
    return { weights, items, own: mixed.own && narrow.own && blendOwn(mixed.own, narrow.own, share) };
}
function eitherOf(some, others) {
    return [...new Set([...Object.keys(some), ...Object.keys(others)])].map(Number);
}
const NO_HABIT = [0, 0, 0, 0];
function blendOwn(mixed, narrow, share) {
    const all = (own, other) => own.map((each, index) => between$1(each, other[index], share));
    const partsOf = ({ habits }, item) => habits[item] ?? NO_HABIT;
    const habits = Object.fromEntries(eitherOf(mixed.habits, narrow.habits).map((item) => [item, all(partsOf(mixed, item), partsOf(narrow, item))]));
    return { ...mixed, weights: all(mixed.weights, narrow.weights), kinds: between$1(mixed.kinds, narrow.kinds, share), habits };
}
function between$1(from, to, share) {
    return from + share * (to - from);
}

const SIGNS = { seek: 1, neutral: 0, avoid: -1 };
/** Half-life of the prices looked at, in actions. */
const PRICE_HALF_LIFE = 3;
/** Prices this close are the same to everybody, in logarithms: a tenth. */
const LEAST_WIDTH = 0.1;
/** Items with habits that a snapshot has room for, those with the most to say; and of those of which there is only that they were passed over. */
const MOST_HABITS = 100;
const MOST_TIRING = 20;
/** Scores of what was turned down, and of what was chosen in the visit that is under way, by `hash32` of the id. */
function scoreItems({ seen }, interests, { again, weights, seenHalfLife }) {
    const full = SIGNS[again] * SEEN_SCORE * weights.seen;
    const scores = new Map([...seen].filter(([, age]) => age < MOST_HABITS).map(([item, age]) => [item, round$1(full * 2 ** (-age / seenHalfLife))]));
    const latest = new Map(interests.map(({ id, weight }) => [hash32(id), weight]));
    for (const [item, weight] of latest)
        if (weight < 0)
            scores.set(item, DISMISSED_SCORE);
    return Object.fromEntries([...scores].filter(([, score]) => score));
}
/**
 * @param ignored How often each item was shown and not chosen, by `hash32` of its id.
 * @param most Items with habits at most.
 */
function projectOwn(habits, actions, settings, ignored, most) {
    const { weights } = settings;
    const liked = actions.filter(({ weight }) => weight > 0);
    return {
        weights: [weights.similar, weights.near, weights.price, weights.recency],
        ...(settings.alike && { alike: settings.alike }),
        kinds: settings.kindWeight ?? 1,
        ...lastOf(liked),
        ...priceOf(liked),
        habits: projectHabits(habits, settings, ignored, most),
    };
}
/** A click may say where the item stands, and the view that it leads to not. */
function lastOf(liked) {
    const last = liked.at(-1);
    if (!last)
        return {};
    const position = liked.filter(({ id, position }) => id === last.id && position !== undefined).at(-1)?.position;
    return { last: position === undefined ? [hash32(last.id)] : [hash32(last.id), position] };
}
function projectHabits({ earlier, next, bought }, { again, weights }, ignored, most) {
    const habit = { seek: Math.abs(weights.habit), neutral: 0, avoid: weights.habit }[again];
    const rebought = SIGNS[again] * BOUGHT_SCORE * weights.bought;
    const total = sumOf(next.values());
    const scored = [...new Set([...bought, ...next.keys(), ...[...earlier.keys()].reverse(), ...mostTiring(ignored)])].map((item) => {
        const [followed, visits] = [next.get(item) ?? 0, earlier.get(item) ?? 0];
        // That it followed at all says most; a second visit says less than the first.
        return [item, [followed && round$1((weights.next * (2 + followed / total)) / 3), visits && round$1(habit * (1 + Math.log(visits) / 3)), bought.has(item) ? round$1(rebought) : 0, -round$1(weights.fatigue * tiredness(ignored.get(item) ?? 0))]];
    });
    // Of equals the latest: sorting is stable.
    return Object.fromEntries(scored.filter(([, parts]) => loudness$1(parts) > 0).sort(([, a], [, b]) => loudness$1(b) - loudness$1(a)).slice(0, most));
}
/** How much habits have to say, whatever its sign. */
function loudness$1(parts) {
    return sumOf(parts.map(Math.abs));
}
/** Those passed over most; a page has room for few of them in its snapshot. */
function mostTiring(ignored) {
    return [...ignored].sort(([, a], [, b]) => b - a).slice(0, MOST_TIRING).map(([item]) => item);
}
/** To be shown a few times is no news; each time that doubles them then counts alike. */
const UNTIRING = 3;
/**
 * How tired a visitor is of something.
 *
 * @param times How often it was shown and not chosen.
 * @see Ma, Liu and Shen, "User fatigue in online news recommendation", WWW 2016: clicks fall with every look at what was not clicked before.
 */
function tiredness(times) {
    return Math.log2(Math.max(1, times / UNTIRING));
}
function sumOf(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum;
}
/** The band of prices that were looked at: their decayed mean, and their mean distance from it. */
function priceOf(liked) {
    const told = liked.filter(({ price }) => price > 0);
    const priced = told.filter(({ id }, index) => id !== told[index + 1]?.id).map(({ price }) => Math.log(price));
    if (priced.length === 0)
        return {};
    const mean = (values) => {
        let [sum, all] = [0, 0];
        values.forEach((value, index) => {
            const weight = 2 ** ((index + 1 - values.length) / PRICE_HALF_LIFE);
            sum += weight * value;
            all += weight;
        });
        return sum / all;
    };
    const centre = mean(priced);
    return { price: [round$1(centre), round$1(Math.max(LEAST_WIDTH, mean(priced.map((value) => Math.abs(value - centre)))))] };
}

/** The facet of words, the weakest of tags. */
const WORD_FACET = 'word';

/** At most this many tags, those with the largest weights. */
const MAX_PROJECTED_TAGS = 150;
/**
 * Projects a profile onto what a list can be ranked with.
 *
 * @param now Epoch milliseconds.
 * @param weightOf How much a word says on this site, 0 to 1. Default: all the same.
 * @param model What other visitors' choices tell, with the settings that were fitted with it; null where that is asked elsewhere. Without one no more habits
 *   are told than the first frame knows, so that both come to the same order.
 */
function projectProfile(profile, settings, now, weightOf, model) {
    if (model)
        return withModel$1(model, habitsOf(trailOf(profile), now), profile.actions, settings, (fitted) => projectProfile(profile, fitted, now, weightOf, null));
    const interests = interestsOf(profile.actions);
    const habits = habitsOf(trailOf(profile), now) ;
    settings = byEvidence(settings, evidenceOf(habits, interests));
    const { weights, minActions } = settings;
    const declared = weights.declared > 0 ? profile.declared : {};
    return {
        evidence: evidenceOf(habits, interests) ,
        minActions,
        weights: [weights.declared, weights.intent, weights.taste, weights.order],
        shrinkage: [settings.intentShrinkage, settings.tasteShrinkage],
        ...({ diversity: settings.diversity, maxMove: settings.maxMove, exclude: settings.exclude, isSensitive: settings.isSensitive, ...(settings.exploration && { exploration: [settings.exploration, profile.seed] }) }),
        ...projectTags(intentSums(interests, settings.intentHalfLife), tasteSums(profile, now), settings, declared),
        declared,
        items: scoreItems(habits, interests, settings) ,
        ...({ own: projectOwn(habits, profile.actions, settings, ignoredItems(profile, now), model === null ? Infinity : MOST_HABITS) }),
    };
}
function projectTags(intent, taste, { intentShrinkage, tasteShrinkage }, declared, weightOf) {
    const sums = [...new Set([...intent.keys(), ...taste.keys()])]
        .filter((tag) => !Object.hasOwn(declared, facetOf(tag)))
        .map((tag) => [tag, [round$1(averse(intent.get(tag) ?? 0, intentShrinkage)), round$1(averse(taste.get(tag) ?? 0, tasteShrinkage))]]);
    const tags = (sums).sort(([a, x], [b, y]) => strength(y) - strength(x) || (a < b ? -1 : 1));
    const facets = new Map();
    for (const [tag, [byIntent, byTaste]] of tags) {
        const [i, t] = facets.get(facetOf(tag)) ?? [0, 0];
        facets.set(facetOf(tag), [round$1(i + Math.max(0, byIntent)), round$1(t + Math.max(0, byTaste))]);
    }
    return { tags: Object.fromEntries(tags.slice(0, MAX_PROJECTED_TAGS)), facets: Object.fromEntries(facets) };
}
/** Also what lies further back than intent looks. */
function evidenceOf({ choices }, interests) {
    return Math.max(interests.length, choices);
}
/** What is inferred speaks as loud as there is evidence for it: two choices two thirds, ten nearly all. A model has evidence of its own. */
function byEvidence(settings, evidence) {
    const share = evidence / (evidence + 1);
    const weights = Object.fromEntries(Object.entries(settings.weights).map(([term, weight]) => [term, term === 'declared' || term === 'order' || term === 'recency' || isOfModel(term) ? weight : round$1(weight * share)]));
    return { ...settings, weights: weights };
}
/** How much a tag has to say, whatever its sign. */
function strength([intent, taste]) {
    return Math.abs(intent) + Math.abs(taste);
}

/** Places in front that are shared out. */
const FIRST_PLACES = 10;
/** Below this score an item was turned down: it does not come forward for the sake of variety, nor by chance. */
const TURNED_DOWN = -50;
/** What `calibrated` leaves to every category. */
const LEAST_SHARE = 0.5;
/** So many choices, beside those that were made, are taken to be of something else: the fewer there are, the less they allow; and never everything. */
const OF_OTHERS = 0.5;
/**
 * Tells how much of the first places the category of an item may take. What the visitor asked for is not held back for the sake of variety.
 *
 * Calibrated, a category may take as large a share as it has of the latest choices (intent), and half in any case.
 *
 * @see Steck, "Calibrated recommendations", RecSys 2018: what is recommended is to be of each kind as often as what was chosen. Here as a bound from above, so
 *   that a kind chosen now and then is not pushed out, and none is pushed in for having been chosen once.
 * @returns Nothing where there is no limit.
 */
function shareOf$1({ diversity = 1, declared, tags, facets }) {
    if (diversity === 1)
        return undefined;
    const wanted = Object.values(declared).flat();
    return (item) => {
        if (item.tags.some((tag) => wanted.includes(tag)))
            return 1;
        if (diversity !== 'calibrated')
            return diversity;
        const chosen = item.tags.filter(isCategory).map((tag) => tags[tag]?.[0] ?? 0);
        return Math.max(LEAST_SHARE, chosen.length && Math.min(...chosen) / ((facets.category?.[0] ?? 0) + OF_OTHERS));
    };
}
/**
 * Lets no category take more than its share of the first ten places, as long as there is something else to show; what is over
 * waits behind them. Items without a category count as one.
 *
 * @param order Indexes of the items, best first.
 * @param categoryOf Category of an index.
 * @param share Largest share of the first ten for the category of an index, above 0 to 1. Default: the order stays as it is.
 * @see Ziegler, McNee, Konstan and Lausen, "Improving recommendation lists through topic diversification", WWW 2005: its greedy
 *   walk, with a cap in place of a similarity.
 */
function diversify(order, scores, categoryOf, share) {
    return share ? [...new Set([...firstPlaces(order, scores, categoryOf, share), ...order])] : [...order];
}
/**
 * True where nothing is said of any item beyond what the site says itself: its own order then stays.
 *
 * @param priorOf What the site's order and boosts add to the score of an index.
 */
function isSilent(scores, priorOf) {
    for (let index = 1; index < scores.length; index++)
        if (Math.abs(scores[index] - priorOf(index) - scores[0] + priorOf(0)) > 1e-9)
            return false;
    return true;
}
/** Those that come first: fewer than {@link FIRST_PLACES} where there is not enough to choose from. */
function firstPlaces(order, scores, categoryOf, share) {
    const taken = {};
    const first = [];
    for (let place = 0; place < order.length && first.length < FIRST_PLACES; place++) {
        const index = order[place];
        if (scores[index] > TURNED_DOWN && countUp(taken, categoryOf(index)) <= share(index) * FIRST_PLACES)
            first.push(index);
    }
    return first;
}
function isCategory(tag) {
    return facetOf(tag) === 'category';
}
/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
function categoryOf({ tags }) {
    return tags.filter(isCategory).sort().join();
}

/** True for what goes behind everything else: what is out of stock, and what carries a tag that the site has excluded. */
function isOut(item, exclude) {
    return item.available === false || !!excludedBy(item, exclude);
}
/** The tag for which the site keeps an item back, if there is one. */
function excludedBy({ tags }, exclude) {
    return exclude?.find((tag) => tags.includes(tag));
}

/**
 * In a share of page views one item, drawn evenly from all that can be had and were not turned down, stands at one of the first places, drawn evenly too: what
 * ranking would never show is seen now and then, and since neither hangs on its score, clicks on it can be weighed by how likely it was to stand there. The same
 * for one visitor and page view, whoever asks.
 *
 * @param order Indexes of the items, best first.
 * @param exclude Tags that the site keeps back.
 * @returns The order, and what was drawn, if something was.
 * @see Li, Chu, Langford and Wang, "Unbiased offline evaluation of contextual-bandit-based news article recommendation algorithms", WSDM 2011.
 */
function explore(order, items, scores, [share, seed, view], exclude) {
    const numberOf = (what) => hash32(`explore ${seed} ${view} ${what}`);
    const eligible = [...items.keys()].filter((index) => !isOut(items[index], exclude) && scores[index] > TURNED_DOWN);
    if (eligible.length < 2 || numberOf('') / 2 ** 32 >= share)
        return { order };
    const drawn = new Map(eligible.map((index) => [index, numberOf(items[index].id)]));
    const index = eligible.reduce((least, each) => (drawn.get(each) < drawn.get(least) ? each : least));
    const place = numberOf('place') % Math.min(FIRST_PLACES, eligible.length);
    const others = order.filter((each) => each !== index);
    return { order: [...others.slice(0, place), index, ...others.slice(place)], explored: { index, of: eligible.length } };
}

/** Facets that tell what kind of thing an item is. */
const KINDS = new Set(['category', 'path']);
/**
 * How loud a facet speaks: of two coats the colour is a detail, and between a coat and a kettle the kind is all. Where a card has only words, they have to
 * say it, each of them a part.
 */
function loudness(facet, own) {
    if (!own)
        return 1;
    return KINDS.has(facet) ? own.kinds : facet === WORD_FACET ? Math.sqrt(own.kinds) : 1;
}
/**
 * Whether something tells the kinds of most items of a list: where the words of their cards are all there is, what stands side by side need not be
 * alike. A path that all have, `/p/…`, tells none.
 */
function tellsKinds(list) {
    const countOf = (facet) => list.filter(({ tags }) => tags.some((tag) => facetOf(tag) === facet)).length;
    if (countOf(WORD_FACET) === 0 || 2 * countOf('category') > list.length)
        return true;
    return new Set(list.flatMap(({ tags }) => tags.filter((tag) => facetOf(tag) === 'path'))).size > 1;
}
/**
 * The projection for a list whose items are all of one category. Tags tell little of them then: the site's own order, and what stands near to what was just
 * looked at, speak louder, so that what is known thinly does not turn them about.
 *
 * @param areAlike Whether they are.
 */
function forAlike(projection, areAlike) {
    const { own, weights } = projection;
    if (!own?.alike || !areAlike)
        return projection;
    const [order, near] = own.alike;
    return { ...projection, weights: [weights[0], weights[1], weights[2], weights[3] * order], own: { ...own, weights: [own.weights[0], own.weights[1] * near, own.weights[2], own.weights[3]] } };
}
/**
 * @param first Tags of the first item.
 * @param size Number of items.
 * @param countOf How many items carry a tag, and how many tags of a facet they have.
 */
function areAlike(first, size, countOf) {
    const categories = first.filter((tag) => facetOf(tag) === 'category');
    return categories.length > 0 && countOf('category') === categories.length * size && categories.every((tag) => countOf(tag) === size);
}

/**
 * The terms of a list that go by its places, prices and dates, without those that have nothing to say of it.
 *
 * @param hasNoWords No item has words for tags: nobody need look.
 * @param hashOf `hash32` of the id of an index.
 */
function listTerms(list, own, hasNoWords = false, hashOf = (index) => hash32(list[index].id)) {
    if (!own)
        return [];
    const near = nearTerm(list, own, hasNoWords, hashOf);
    const price = priceTerm(list, own);
    const recency = recencyTerm(list, own);
    return [...(near ? [{ term: 'near', of: near }] : []), ...(price ? [{ term: 'price', of: price }] : []), ...(recency ? [{ term: 'recency', of: recency }] : [])];
}
/** The terms that go by what the visitor did with an item before. */
function habitTerms(list, own) {
    const habits = habitsByItem(own);
    const habit = (kind) => (index) => habits.get(hash32(list[index].id))?.[kind] ?? 0;
    return habits.size > 0 ? [{ term: 'next', of: habit(0) }, { term: 'habit', of: habit(1) }, { term: 'bought', of: habit(2) }, { term: 'fatigue', of: habit(3) }] : [];
}
/** What {@link habitTerms} goes by. By number: a property of such a name would be looked up by its text. */
function habitsByItem(own) {
    return new Map(Object.entries(own?.habits ?? {}).map(([item, parts]) => [Number(item), parts]));
}
/** Beyond so many places nothing is near any more: a list of 300 is no stronger a statement than one of 30. */
const NEIGHBOURHOOD = 30;
/** People go through a shop from front to back: what comes next is likelier than what came before. In the unit of the distance, a logarithm. */
const AHEAD = 0.6;
/**
 * Distance in the site's own order from what was chosen last: shops put alike things side by side, and people go through them in turn. None
 * where that item is not in the list and the site tells no positions.
 */
function nearTerm(list, { weights, last }, hasNoWords, hashOf) {
    if (!weights[1] || !last)
        return null;
    const placeOf = (index) => list[index].position ?? index;
    let from = list.every(({ position }) => position !== undefined) ? last[1] : undefined;
    for (let index = 0; index < list.length && from === undefined; index++)
        if (hashOf(index) === last[0])
            from = placeOf(index);
    if (from === undefined || !(hasNoWords || tellsKinds(list)))
        return null;
    const logs = Array.from({ length: NEIGHBOURHOOD }, (_, distance) => Math.log1p(distance || NEIGHBOURHOOD)); // nothing is near to itself
    const far = logs[0];
    return (index) => {
        const ahead = placeOf(index) - from;
        return weights[1] * ((ahead > 0 ? AHEAD : 0) - (logs[Math.round(Math.abs(ahead))] ?? far));
    };
}
/** Distance of a price from the band that was looked at. */
function priceTerm(list, { weights, price }) {
    if (!weights[2] || !price)
        return null;
    const [centre, width] = price;
    return penalty(weights[2], list.map(({ price }) => (price > 0 && price < Infinity ? Math.max(0, Math.abs(Math.log(price) - centre) - width) : NaN)));
}
/** Half of what is new about an item is gone after so long, milliseconds: two days. By hand, no set of news could be had. */
const NEWS_HALF_LIFE = 2 * 86_400_000;
/** How much older an item is than the newest of the list: a day matters in the first week, and not after a year. */
function recencyTerm(list, { weights }) {
    if (!weights[3])
        return null;
    const newest = list.reduce((latest, { published }) => Math.max(latest, published ?? -Infinity), -Infinity);
    return penalty(weights[3], list.map(({ published = NaN }) => 1 - 2 ** ((published - newest) / NEWS_HALF_LIFE)));
}
/** @param distances NaN for what is not known: it is taken for the mean of the list. */
function penalty(weight, distances) {
    const known = distances.filter((distance) => distance >= 0);
    if (known.length === 0)
        return null;
    const mean = known.reduce((sum, distance) => sum + distance, 0) / known.length;
    return (index) => -weight * (Number.isNaN(distances[index]) ? mean : distances[index]);
}

/**
 * Keeps every item within so many places of where the site has put it: at each place the best of those that may stand there, unless one must, since it
 * may not go down further.
 *
 * @param order Indexes of the items, best first; the lower an index the further up the site has it. Indexes may be missing.
 * @param most Places, 1 or more. Default: no limit, the order as it is.
 */
function limitMoves(order, most = Infinity) {
    if (most >= order.length)
        return [...order];
    const given = [...order].sort((a, b) => a - b);
    const ranks = new Map(order.map((index, rank) => [index, rank]));
    const rankOf = Int32Array.from(given, (index) => ranks.get(index));
    // Those that may come to this place, as places in the given order; one more joins them at each place.
    const near = Array.from({ length: most }, (_, place) => place);
    return given.map((_, place) => {
        if (place + most < given.length)
            near.push(place + most);
        let best = 0;
        if (near[0] !== place - most)
            for (let each = 1; each < near.length; each++)
                if (rankOf[near[each]] < rankOf[near[best]])
                    best = each;
        return given[near.splice(best, 1)[0]];
    });
}

/**
 * How much a tag tells two items apart: its inverse frequency in the list. 1 for one that no item of the list has, 0 for one
 * that all have.
 *
 * @param count How many of the items have it.
 * @param size Number of items in the list.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
function rarity(count, size) {
    return count === size ? 0 : count ? Math.log((size + 1) / (count + 0.5)) : 1;
}

/** Score of an item that has what the visitor declared: above what is inferred can reach together. */
const DECLARED_SCORE = 30 ;
/** Lifts are taken against the list itself, so that a facet that does not vary in it has no say. */
function countOffer(list) {
    const counts = {};
    for (const { tags } of list)
        for (const tag of tags)
            for (const key of [tag, facetOf(tag)])
                countUp(counts, key);
    return counts;
}
function liftScore(tag, kind, counts, size, { tags, facets, weights, shrinkage }) {
    const facet = facetOf(tag);
    // What everything carries says nothing. No number where a facet is named like a property that every object has.
    if (!facets[facet] || counts[tag] === size)
        return 0;
    return weights[kind + 1] * lift(tags[tag]?.[kind] ?? 0, facets[facet][kind], counts[tag] / counts[facet], shrinkage[kind]) || 0;
}
function loudLiftScore(tag, kind, counts, size, projection) {
    return projection.isSensitive?.(tag) ? 0 : loudness(facetOf(tag), projection.own) * liftScore(tag, kind, counts, size, projection);
}
/**
 * What a tag adds to an item of a list that has no other tag of its facet; of two each adds half.
 *
 * @param kind 0: as intent, 1: as taste.
 * @param size Number of items in the list.
 */
const tagScore = loudLiftScore ;
/** The terms that are no lift of a tag, of the items of a list. In the files with everything. */
function moreTerms(list, counts, projection, ofModel) {
    const similar = similarTerm(list, counts, projection);
    return [...(similar ? [similar] : []), ...listTerms(list, projection.own), ...ofModel, ...habitTerms(list, projection.own)];
}
/**
 * Cosine of an item's tags and those of what was looked at lately, rare ones weighing more.
 *
 * @see Rocchio, "Relevance feedback in information retrieval", 1971, for the sum of what was chosen as the query.
 */
function similarTerm(list, counts, { tags, own }) {
    const weight = own?.weights[0];
    if (!weight)
        return null;
    let wanted = 0;
    for (const [tag, [intent]] of Object.entries(tags))
        if (intent > 0)
            wanted += (intent * rarity(counts[tag], list.length)) ** 2;
    if (!wanted)
        return null;
    const squareOf = (tag) => rarity(counts[tag], list.length) ** 2;
    const partOf = (tag) => squareOf(tag) * Math.max(0, tags[tag]?.[0] ?? 0);
    const perPart = (index) => {
        let norm = 0;
        for (const tag of list[index].tags)
            norm += squareOf(tag);
        return norm && weight / Math.sqrt(norm * wanted);
    };
    return {
        term: 'similar',
        of(index) {
            let product = 0;
            for (const tag of list[index].tags)
                product += partOf(tag);
            return product && product * perPart(index);
        },
        byTag: (index) => list[index].tags.map((tag) => [tag, partOf(tag) * perPart(index)]),
    };
}
/** How many tags of this one's facet an item has. */
function countSiblings(tag, own) {
    return own.filter((each) => facetOf(each) === facetOf(tag)).length;
}
/** What an item loses for its place in the given order, from 0. */
function orderScore(projection, position) {
    return -projection.weights[3] * Math.log1p(position);
}
/** True when there is enough to go by: enough actions, or something that the visitor said. */
function hasEvidence({ evidence, minActions, declared }) {
    return evidence >= minActions || Object.keys(declared).length > 0;
}
/**
 * Scores a list and orders it: best first, ties in the given order, in the files with everything what is out of stock or excluded last. Ask
 * {@link hasEvidence} first.
 *
 * @param ofModel What a model adds, see `forList`.
 * @returns Indexes into `list`, and the score of each index.
 */
function orderByScore(list, projection, ofModel) {
    const counts = countOffer(list);
    projection = forKind(list, counts, projection);
    const { weights, declared, items } = projection;
    const known = {}; // a list has few tags, and many times each; no tag is named like a property that every object has
    const more = moreTerms(list, counts, projection, ofModel ?? []) ;
    const scores = list.map(({ id, tags, boost }, position) => {
        let score = 0;
        for (const tag of tags)
            score += (known[tag] ??= tagScore(tag, 0, counts, list.length, projection) + tagScore(tag, 1, counts, list.length, projection)) / countSiblings(tag, tags);
        for (const wanted of Object.values(declared))
            if (tags.some((each) => wanted.includes(each)))
                score += weights[0] * DECLARED_SCORE;
        for (const { of } of more)
                score += of(position);
        score = score + (items[hash32(id)] ?? 0) + (boost || 0) + orderScore(projection, position);
        return !Number.isFinite(score) ? 0 : score; // what is stored may have been changed
    });
    const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a]);
    const goesLast = (index) => isOut(list[index], projection.exclude);
    const inStock = order.filter((index) => !goesLast(index));
    const share = isSilent(scores, (index) => orderScore(projection, index) + (list[index].boost || 0)) ? undefined : shareOf$1(projection);
    const shared = diversify(inStock, scores, (index) => categoryOf(list[index]), share && ((index) => share(list[index])));
    return { order: [...limitMoves(shared, projection.maxMove), ...order.filter(goesLast)], scores };
}
/** The projection for what a list is like. */
function forKind(list, counts, projection) {
    return forAlike(projection, areAlike(list[0]?.tags ?? [], list.length, (key) => counts[key]));
}

/** Why nothing is decided on this basis, if so. */
function holdOf(basis) {
    if (typeof basis === 'string')
        return basis;
    return hasEvidence(basis) ? null : 'thin-evidence';
}

/**
 * Ranks a list: a stable total order, the same for the same input. Ties keep the given order; items out of stock or excluded go last.
 *
 * @param basis What to rank by, or why the given order stays.
 */
function rankItems(subjects, basis) {
    return rankBy(subjects.map(({ item }) => item), subjects.map(({ subject }) => subject), basis, (items, projection) => {
        {
            const fitted = forList(items, projection);
            return orderByScore(items, fitted.projection, fitted.ofModel);
        }
    });
}
function withChance(orderBy, onDrawn) {
    return (items, projection) => {
        const { order, scores } = orderBy(items, projection);
        const drawn = explore(order, items, scores, projection.exploration, projection.exclude);
        onDrawn(drawn.explored);
        return { scores, order: drawn.order };
    };
}
function rankBy(items, subjects, basis, orderBy) {
    const hold = holdOf(basis);
    if (hold)
        return items.map(({ id }, place) => ({ item: subjects[place], id, score: 0, reasons: [{ term: hold, score: 0 }] }));
    let explored;
    if (basis.exploration)
        orderBy = withChance(orderBy, (drawn) => (explored = drawn));
    const { order, scores } = orderBy(items, basis);
    const explain = reasonsOf(items, basis);
    return order.map((place) => {
        let reasons;
        const isExplored = explored?.index === place;
        const ranked = {
            item: subjects[place],
            id: items[place].id,
            score: scores[place],
            get reasons() {
                return (reasons ??= isExplored ? [{ term: 'exploration', score: 0 }, ...explain(place)] : explain(place));
            },
        };
        if (isExplored)
            ranked.exploredOf = explored.of;
        return ranked;
    });
}
/** Explains a list that was scored. @returns The parts of the score of one index, largest first. */
function reasonsOf(items, projection) {
    let counts;
    let more;
    let ofModel = [];
    return (place) => {
        // Once, and only where somebody asks.
        if (!counts && projection.model)
            ({ projection, ofModel } = forList(items, projection));
        if (!counts)
            projection = forKind(items, (counts = countOffer(items)), projection);
        counts ??= countOffer(items);
        const { id, tags, boost, available } = items[place];
        const known = projection.items[hash32(id)];
        const reasons = available === false ? [{ term: 'out-of-stock', score: 0 }] : [];
        const excluded = excludedBy(items[place], projection.exclude);
        if (excluded)
            reasons.push({ term: 'excluded', score: 0, tag: excluded });
        const add = (term, score, tag) => {
            if (score)
                reasons.push({ term, score, tag });
        };
        for (const tag of tags)
            for (const kind of [0, 1])
                add(kind ? 'taste' : 'intent', tagScore(tag, kind, counts, items.length, projection) / countSiblings(tag, tags), tag);
        for (const wanted of Object.values(projection.declared)) {
            const tag = tags.find((each) => wanted.includes(each));
            if (tag)
                add('declared', projection.weights[0] * DECLARED_SCORE, tag);
        }
        add(known <= DISMISSED_SCORE ? 'dismissed' : 'seen', known);
        add('boost', boost);
        add('order', orderScore(projection, place));
        {
            for (const { term, of, byTag } of (more ??= moreTerms(items, counts, projection, ofModel))) {
                if (byTag)
                    for (const [tag, score] of byTag(place))
                        add(term, score, tag);
                else
                    add(term, of(place));
            }
        }
        return reasons.sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
    };
}

// Ways to order a list: those that a site has anyway, and Selvedge's.
/** The order in which the list came. */
function asGiven(label) {
    return { id: 'given', label, order: ({ items }) => [...items.keys()] };
}
/** @param counts How often each item was chosen, by id; equals stay as they came. */
function byCount(id, label, counts) {
    const countOf = (item) => counts.get(item.id) ?? 0;
    return { id, label, order: ({ items }) => [...items.keys()].sort((a, b) => countOf(items[b]) - countOf(items[a]) || a - b) };
}
/** What a page with these settings, and this model, would show. */
function bySelvedge(id, label, settings, model) {
    return {
        id,
        label,
        order({ items, profile, now }) {
            const subjects = items.map((item, place) => ({ subject: place, item }));
            return rankItems(subjects, projectProfile(profile, settings, now, undefined, model)).map(({ item: place }) => place);
        },
    };
}

// Selvedge with one thing that it goes by left out at a time.
/** What is left out together: each term that a log can tell of, once. What visitors declare is in no log. */
const GROUPS = {
    intent: ['intent'],
    taste: ['taste'],
    'seen again': ['seen', 'bought'],
    fatigue: ['fatigue'],
    'own habits': ['next', 'habit'],
    similarity: ['similar'],
    nearness: ['near'],
    price: ['price'],
    sequence: ['sequence', 'follows'],
    'co-occurrence': ['together'],
    vectors: ['embedding'],
    recency: ['recency'],
    prior: ['order', 'popularity', 'trend'],
};
/** A ranker for each group that weighs anything: what weighs nothing is not missed. */
function withoutEach(settings, model) {
    const inForce = model ? model.settings(settings) : [settings];
    const isWeighed = (term) => inForce.some(({ weights }) => weights[term] !== 0);
    return Object.entries(GROUPS)
        .filter(([, terms]) => terms.some(isWeighed))
        .map(([name, terms]) => bySelvedge(`without ${name}`, `without ${name}`, scaleTerms(settings, Object.fromEntries(terms.map((term) => [term, 0]))), model));
}

function count(value) {
    return value.toLocaleString('en');
}
/** @param share 0 to 1. */
function percent$1(share) {
    return `${Math.round(100 * share)} %`;
}
/** Three digits, 0 to 1. */
function score(value) {
    return value.toFixed(3);
}
/** With its sign; what rounds to 0 has none. */
function difference(value) {
    const text = value.toFixed(3).replace(/^-(0\.000)$/, '$1');
    return Number(text) > 0 ? `+${text}` : text;
}
/** `0.356 [0.340, 0.372]`. @param show How each number is shown. */
function interval({ mean, low, high }, show = score) {
    return low === null || high === null ? show(mean) : `${show(mean)} [${show(low)}, ${show(high)}]`;
}
/** Items chosen before. */
function evidence({ from, to }) {
    if (to === null)
        return `${from} or more`;
    return from === to ? `${from}` : `${from}-${to}`;
}

/** Below so many choices, or visitors, no interval is to be trusted. */
const FEWEST_QUESTIONS$1 = 100;
const FEWEST_VISITORS = 30;
/** Lists no longer than that have everything among the first ten. */
const SHORT = 10;
/**
 * A sentence on one kind of lists: Selvedge against the best of the orders that a site has without it.
 *
 * Better and worse are said where the interval of the difference leaves out 0.
 */
function verdictOf$2(figures) {
    const { kind, questions, visitors, orders } = figures;
    const selvedge = orders.at(-1);
    const name = selvedge.id === 'model' ? 'Selvedge with this model' : 'Selvedge';
    const lists = kind === 'shown' ? 'lists that were shown' : 'pages of drawn items';
    if (questions < FEWEST_QUESTIONS$1 || visitors < FEWEST_VISITORS)
        return `On your data there are too few choices from ${lists} (n = ${count(questions)}, of ${count(visitors)} visitor${visitors === 1 ? '' : 's'}) to tell whether ${name} helps.`;
    const other = bestOther(orders);
    const against = selvedge.against[other.id];
    const sessions = `It helps ${percent$1(against.helped)} of sessions and harms ${percent$1(against.harmed)}, against ${nameOf(other)}.`;
    const { low, high } = against.lead;
    if (low > 0)
        return `On your data, ${name} puts the next choice ${placeIn(figures)} in ${share(selvedge, figures)} of ${count(questions)} ${lists}, against ${share(other, figures)} by ${nameOf(other)}, the best of the other orders (nDCG ${scores(selvedge, other)}). ${sessions}`;
    const alone = overGiven(selvedge, other);
    if (high < 0)
        return `On your data, ${name} does not help: ${nameOf(other)} puts the next choice ${placeIn(figures)} in ${share(other, figures)} of ${count(questions)} ${lists}, ${name} in ${share(selvedge, figures)} (nDCG ${scores(other, selvedge)}).${alone} ${sessions}`;
    return `On your data it cannot be told that ${name} helps: of ${count(questions)} ${lists} nDCG is ${scores(selvedge, other)} by ${nameOf(other)}, and the difference may be anything from ${difference(low)} to ${difference(high)}.${alone} ${sessions}`;
}
function bestOther(orders) {
    const others = orders.filter(({ id }) => id === 'given' || id === 'popularity' || id === 'recent');
    return others.reduce((best, each) => (each.ndcg.mean > best.ndcg.mean ? each : best));
}
function nameOf({ label }) {
    return label;
}
function placeIn({ listLength }) {
    return listLength > SHORT ? 'among the first ten' : 'first of all';
}
function share({ hitRate, first }, { listLength }) {
    return percent$1((listLength > SHORT ? hitRate : first).mean);
}
function scores(one, other) {
    return `${score(one.ndcg.mean)} against ${score(other.ndcg.mean)}`;
}
/** What is nevertheless true, where the best of the other orders is not the one given. */
function overGiven({ against }, other) {
    const { mean, low } = against.given.lead;
    return other.id !== 'given' && low > 0 ? ` Over the order given it is ahead by ${score(mean)}.` : '';
}

// The whole of it: from a log to figures.
/**
 * Replays what stands behind a moment of a log.
 *
 * @throws {LogError} `nothing-judged` where there is no choice to judge by.
 */
async function evaluate(options) {
    const { log, catalogue, settings, model, isOrdered, isLeavingOut, seed, onProgress } = options;
    onProgress('counting what was chosen before', 0);
    const { visitors, chosen, lately, ids, from } = await askLog(log, options);
    const ofOthers = model && createRankModel(model);
    const plain = [
        asGiven('the order given'),
        byCount('popularity', 'popularity', chosen),
        byCount('recent', 'popularity of late', lately),
        bySelvedge('selvedge', 'Selvedge', settings),
        ...(ofOthers ? [bySelvedge('model', 'Selvedge with the model', settings, ofOthers)] : []),
    ];
    const rankers = [...plain, ...(isLeavingOut ? withoutEach(settings, ofOthers) : [])];
    const judged = judge$1(visitors, catalogue, rankers, (share) => onProgress('replaying visits', 0.05 + 0.85 * share));
    if (judged.length === 0)
        throw new LogError('nothing-judged', 'There is no choice to judge by: none of the later sessions chooses a second item, or one from a list that was shown');
    onProgress('drawing intervals', 0.9);
    const kinds = judged.map((each) => figuresOf(each, { plain: plain.length, isOrdered, seed })).map((figures) => ({ ...figures, verdict: verdictOf$2(figures) }));
    onProgress('done', 1);
    return { from, kinds, ...(model && { known: { items: ids.filter((id) => model.numbers.has(hash32(id))).length, of: ids.length } }) };
}

/** What is most often behind a reason. */
const HINTS = { 'unparsable line': ' (is the file UTF-8, and does each quotation mark end?)' };
/** A line for each reason for which rows were left out, with the first lines of the file; empty where there are none. */
function describeBroken(broken) {
    return broken.map(({ file, reason, count, lines }) => `${file}: ${count.toLocaleString('en')} rows left out, ${reason}${HINTS[reason] ?? ''}: line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`).join('\n');
}
/** Rows of events that say nothing about an item, by their names: most often they need not, but a name that is not known may be a mistake. */
function describeIgnored({ ignored, ignoredRows }) {
    const names = ignored.map(({ name, count }) => `${name} ${count.toLocaleString('en')}`);
    return `${ignoredRows.toLocaleString('en')} rows of events that are none of view, cart, purchase, back, landing or list: ${names.join(', ')}`;
}

/** A heading for each kind of lists. */
function headingOf({ kind, questions, sessions, visitors, listLength }) {
    const what = kind === 'shown' ? `lists that were shown, half of them of ${count(listLength)} items or fewer` : `pages of ${count(listLength)} items, one chosen and the others drawn by popularity`;
    return `${count(questions)} ${what} (${count(sessions)} sessions, ${count(visitors)} visitors)`;
}
/** How good each order is. */
function orderTable({ orders }) {
    const hasArea = orders.some(({ auc }) => auc);
    return {
        head: ['order', 'HR@10', 'MRR@10', 'nDCG@10 [95 %]', ...(hasArea ? ['AUC'] : [])],
        rows: orders.map(({ label, hitRate, reciprocalRank, ndcg, auc }) => [label, score(hitRate.mean), score(reciprocalRank.mean), interval(ndcg), ...(hasArea ? [auc ? score(auc.mean) : ''] : [])]),
    };
}
/** What Selvedge does to sessions, against what a site has without it. */
function sessionTable({ orders }) {
    const name = (id) => orders.find((order) => order.id === id).label;
    const rows = ownOrders(orders).flatMap(({ label, against, touched }) => ['given', 'popularity', 'recent'].map((other) => [label, name(other), interval(against[other].lead, difference), percent$1(touched), percent$1(against[other].helped), percent$1(against[other].harmed)]));
    return { head: ['', 'against', 'lead in nDCG [95 %]', 'sessions touched', 'helped', 'harmed'], rows };
}
/** By what was known of the visitor. */
function evidenceTable({ evidence: parts, orders }) {
    const selvedge = orders.at(-1);
    return {
        head: ['items chosen before', 'choices', 'given', 'popularity', selvedge.label, 'lead over given [95 %]', 'over popularity'],
        rows: parts.map(({ from, to, questions, ndcg, lead }) => [evidence({ from, to }), count(questions), score(ndcg.given.mean), score(ndcg.popularity.mean), score(ndcg.selvedge.mean), interval(lead.given, difference), interval(lead.popularity, difference)]),
    };
}
/** With one thing left out at a time; empty where it was not asked for. */
function leftOutTable({ leftOut, orders }) {
    const all = orders.at(-1);
    const hasArea = all.auc !== null;
    const row = ({ label, hitRate, reciprocalRank, ndcg, auc, against, touched }) => [
        label,
        ...[hitRate, reciprocalRank, ndcg, ...(hasArea ? [auc] : [])].map(({ mean }) => score(mean)),
        interval(against.selvedge.lead, difference),
        percent$1(touched),
        ...[against.given, against.popularity].map(({ helped, harmed }) => `${percent$1(helped)} / ${percent$1(harmed)}`),
    ];
    return {
        head: [all.label, 'HR@10', 'MRR@10', 'nDCG@10', ...(hasArea ? ['AUC'] : []), 'change of nDCG [95 %]', 'touched', 'helped / harmed, by given', 'by popularity'],
        rows: leftOut.length === 0 ? [] : [row({ ...all, label: 'with all of it' }), ...leftOut.map(row)],
    };
}
/** Items chosen most. */
function itemTable({ items }) {
    return { head: ['item', 'choices', 'mean place as given', "in Selvedge's order"], rows: items.map(({ id, chosen, placeGiven, placeSelvedge }) => [id, count(chosen), placeGiven.toFixed(1), placeSelvedge.toFixed(1)]) };
}
/** Those of Selvedge. */
function ownOrders(orders) {
    return orders.filter(({ id }) => id === 'selvedge' || id === 'model');
}

/** What was judged, line by line. */
function factsOf({ evaluation: { from, known }, summary, catalogue, given }) {
    const facts = [
        ['events read', `${count(summary.usedRows)} of ${count(summary.rows)} rows, ${count(summary.visitors)} visitors, ${count(summary.sessions)} sessions`],
        ['items', `${count(summary.items)}${catalogue === null ? ', no catalogue: nothing is known of what they are like' : `, ${count(catalogue)} in the catalogue`}`],
        ['judged', `sessions from ${new Date(from * 1000).toISOString().slice(0, 16).replace('T', ' ')} (UTC) on; what was before is only told`],
        ['preset', given.preset],
    ];
    if (summary.ignoredRows > 0)
        facts.splice(1, 0, ['not used', describeIgnored(summary)]);
    if (known)
        facts.push(['model', `${given.model}, which knows ${count(known.items)} of the ${count(known.of)} items`]);
    return facts;
}
/** What is to be kept in mind with a model; empty without one. */
function warningOf({ evaluation: { known } }) {
    return known ? 'If the model was built of the very sessions that are judged here, the figures flatter it: it has seen the answers. Build it of the earlier files only, or judge what came after it with --since and the date of its last session.' : '';
}

/** What the command says at its end, the sentences last. */
function describeEvaluation(told) {
    const { evaluation, broken } = told;
    const facts = new Table(PLAIN);
    facts.push(...factsOf(told));
    const parts = [facts.toString(), describeBroken(broken), ...evaluation.kinds.map(describeKind), warningOf(told), ...evaluation.kinds.map(({ verdict }) => verdict)];
    return parts.filter(Boolean).join('\n\n');
}
const PLAIN = { style: { head: [], border: [] } };
function describeKind(figures) {
    const tables = [orderTable, sessionTable, evidenceTable, leftOutTable].map((table) => table(figures)).filter(({ rows }) => rows.length > 0);
    return [headingOf(figures), ...tables.map(draw)].join('\n');
}
/** A table for a terminal. */
function draw({ head, rows }) {
    const table = new Table({ ...PLAIN, head: [...head], colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')) });
    table.push(...rows.map((row) => [...row]));
    return table.toString();
}

// HTML from templates in which everything that is put in is escaped, unless it is markup already.
/** @example html`<td>${name}</td>` */
function html(texts, ...parts) {
    return { markup: texts.map((text, index) => (index === 0 ? text : write(parts[index - 1]) + text)).join('') };
}
/** HTML, or SVG, that is none of the data's: what a library has written and escaped itself. */
function trusted(markup) {
    return { markup };
}
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
function write(part) {
    if (typeof part === 'string' || typeof part === 'number')
        return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character]);
    return 'markup' in part ? part.markup : part.map(write).join('');
}

/** Units across; the page scales it. */
const WIDTH = 380;
/** Colours are those of the page, which knows of light and dark. */
const INK = 'var(--ink)';
const QUIET = 'var(--quiet)';
const FONT = 'system-ui, sans-serif';
/** Draws a chart. Vega is loaded here, for the report alone. */
async function drawChart(spec, { id, title, description }) {
    const { parse, View } = await import('vega');
    const view = new View(parse({ width: WIDTH, padding: 4, autosize: { type: 'fit-x', contains: 'padding' }, config: LOOK, ...spec }), { renderer: 'none' });
    const svg = await view.toSVG();
    view.finalize();
    // Vega names neither the picture nor says that it is one; its parts are in the table beside it.
    const named = html `<svg role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc>`.markup;
    return trusted(svg.replace(/^<svg\b([^>]*)>/, (_, attributes) => named.replace('<svg', () => `<svg${attributes}`)).replace(/ (?:role|aria-[a-z]+)="(?:graphics-[^"]*|[^"]*mark container|[^"]*legend|axis)"/g, ''));
}
const LOOK = {
    axis: { labelColor: INK, titleColor: INK, labelFont: FONT, titleFont: FONT, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', domainColor: QUIET, tickColor: QUIET, gridColor: QUIET, gridOpacity: 0.3 },
    legend: { labelColor: INK, labelFont: FONT, labelFontSize: 12, labelLimit: 300, symbolStrokeWidth: 2 },
};

/** How good each order is. */
function drawOrders(figures) {
    const bars = figures.orders.map(({ id, label, ndcg }) => ({ label, isOwn: id === 'selvedge' || id === 'model', ...ndcg }));
    return drawChart(intervalSpec(bars, 'nDCG of the first ten'), { id: `${figures.kind}-orders`, title: 'How good each order is', description: `nDCG of the first ten, with 95 % intervals: ${bars.map(({ label, mean }) => `${label} ${score(mean)}`).join(', ')}.` });
}
/** What is lost with one thing left out. */
function drawLeftOut(figures) {
    const bars = figures.leftOut.map(({ label, against }) => ({ label, isOwn: true, ...against.selvedge.lead }));
    return drawChart(intervalSpec(bars, 'change of nDCG'), { id: `${figures.kind}-left-out`, title: 'With one thing left out', description: `Change of nDCG, with 95 % intervals: ${bars.map(({ label, mean }) => `${label} ${score(mean)}`).join(', ')}.` });
}
/** A dot on its interval for each line, over an axis that holds 0. */
function intervalSpec(bars, axis) {
    const y = { scale: 'line', field: 'label', band: 0.5 };
    const x = (field) => ({ scale: 'value', field });
    const colour = { signal: "datum.isOwn ? 'var(--own)' : 'var(--other)'" };
    const ends = bars.map((bar) => ({ ...bar, low: bar.low ?? bar.mean, high: bar.high ?? bar.mean }));
    return {
        height: 28 * bars.length,
        data: [{ name: 'bars', values: ends }],
        scales: [
            { name: 'value', type: 'linear', domain: { data: 'bars', fields: ['low', 'high'] }, range: 'width', zero: true, nice: true },
            { name: 'line', type: 'band', domain: { data: 'bars', field: 'label' }, range: 'height' },
        ],
        axes: [
            { scale: 'value', orient: 'bottom', grid: true, tickCount: 3, title: axis },
            // Without a browser Vega takes letters for wider than they are.
            { scale: 'line', orient: 'left', ticks: false, domain: false, labelLimit: 0, maxExtent: 150 },
        ],
        marks: [
            { type: 'rule', encode: { enter: { x: { scale: 'value', value: 0 }, y: { value: 0 }, y2: { signal: 'height' }, stroke: { value: 'var(--ink)' } } } },
            { type: 'rule', from: { data: 'bars' }, encode: { enter: { x: x('low'), x2: x('high'), y, stroke: colour, strokeWidth: { value: 3 }, strokeOpacity: { value: 0.55 } } } },
            { type: 'symbol', from: { data: 'bars' }, encode: { enter: { x: x('mean'), y, fill: colour, size: { value: 70 } } } },
        ],
    };
}
/** Heights within a row. */
const LABEL = 20;
const BAR = 20;
/** Sessions helped and harmed. */
function drawSessions(figures) {
    const label = (id) => figures.orders.find((order) => order.id === id).label;
    const rows = ownOrders(figures.orders).flatMap((own) => ['given', 'popularity'].map((other) => ({ label: `${own.label}, against ${label(other)}`, key: `${own.id} ${other}`, helped: own.against[other].helped, harmed: -own.against[other].harmed })));
    const bar = (field, colour) => ({
        type: 'rect',
        from: { data: 'rows' },
        encode: { enter: { x: { scale: 'share', value: 0 }, x2: { scale: 'share', field }, y: { scale: 'line', field: 'key', offset: LABEL }, height: { value: BAR }, fill: { value: colour } } },
    });
    const words = (enter) => ({ type: 'text', from: { data: 'rows' }, encode: { enter: { baseline: { value: 'middle' }, fill: { value: 'var(--ink)' }, font: { value: FONT }, fontSize: { value: 12 }, ...enter } } });
    const beside = (field, align) => words({ x: { scale: 'share', field, offset: align === 'left' ? 5 : -5 }, y: { scale: 'line', field: 'key', offset: LABEL + BAR / 2 }, align: { value: align }, text: { signal: `format(abs(datum.${field}), '.0%')` } });
    const most = Math.max(0.1, ...rows.flatMap(({ helped, harmed }) => [helped, -harmed]));
    const spec = {
        height: 48 * rows.length,
        data: [{ name: 'rows', values: rows }],
        scales: [
            { name: 'share', type: 'linear', domain: [-1.25 * most, 1.25 * most], range: 'width' },
            { name: 'line', type: 'band', domain: { data: 'rows', field: 'key' }, range: 'height' },
        ],
        axes: [{ scale: 'share', orient: 'bottom', tickCount: 4, title: '← harmed · share of sessions · helped →', encode: { labels: { update: { text: { signal: "format(abs(datum.value), '.0%')" } } } } }],
        // What a bar is of stands above it: beside it, on a phone, there would be no room for the bar.
        marks: [bar('helped', 'var(--own)'), bar('harmed', 'var(--harm)'), beside('helped', 'left'), beside('harmed', 'right'), words({ x: { value: 0 }, y: { scale: 'line', field: 'key', offset: LABEL / 2 + 2 }, text: { field: 'label' } })],
    };
    return drawChart(spec, { id: `${figures.kind}-sessions`, title: 'Sessions helped and harmed', description: `${rows.map((row) => `${row.label}: ${percent$1(row.helped)} helped, ${percent$1(-row.harmed)} harmed`).join('; ')}.` });
}
/** By what was known of the visitor. */
function drawEvidence(figures) {
    const names = { selvedge: figures.orders.at(-1).label, popularity: 'popularity', given: figures.orders[0].label };
    const ids = Object.keys(names);
    const points = figures.evidence.flatMap((part) => ids.map((id) => ({ known: evidence(part), name: names[id], ...part.ndcg[id] })));
    const place = { x: { scale: 'known', field: 'known', band: 0.5 }, y: { scale: 'value', field: 'mean' } };
    const colour = { scale: 'colour', field: 'name' };
    const end = (field) => ({ scale: 'value', field });
    const spec = {
        height: 210,
        data: [{ name: 'points', values: points.map((point) => ({ ...point, low: point.low ?? point.mean, high: point.high ?? point.mean })) }],
        scales: [
            { name: 'known', type: 'band', domain: figures.evidence.map(evidence), range: 'width' },
            { name: 'value', type: 'linear', domain: { data: 'points', field: 'high' }, range: 'height', zero: true, nice: true },
            { name: 'colour', type: 'ordinal', domain: Object.values(names), range: ['var(--own)', 'var(--third)', 'var(--other)'] },
            { name: 'shape', type: 'ordinal', domain: Object.values(names), range: ['circle', 'square', 'triangle-up'] },
        ],
        axes: [
            { scale: 'known', orient: 'bottom', title: 'items chosen before', ticks: false },
            { scale: 'value', orient: 'left', grid: true, tickCount: 5, title: 'nDCG of the first ten' },
        ],
        legends: [{ fill: 'colour', shape: 'shape', orient: 'top', direction: 'vertical' }],
        marks: [
            {
                type: 'group',
                from: { facet: { name: 'line', data: 'points', groupby: 'name' } },
                marks: [
                    { type: 'line', from: { data: 'line' }, encode: { enter: { ...place, stroke: colour, strokeWidth: { value: 2 } } } },
                    { type: 'rule', from: { data: 'line' }, encode: { enter: { x: place.x, y: end('low'), y2: end('high'), stroke: colour, strokeOpacity: { value: 0.55 }, strokeWidth: { value: 2 } } } },
                    { type: 'symbol', from: { data: 'line' }, encode: { enter: { ...place, fill: colour, shape: { scale: 'shape', field: 'name' }, size: { value: 70 } } } },
                ],
            },
        ],
    };
    const parts = figures.evidence.map((part) => `${evidence(part)} before: ${ids.map((id) => `${names[id]} ${score(part.ndcg[id].mean)}`).join(', ')}`);
    return drawChart(spec, { id: `${figures.kind}-evidence`, title: 'By what was known of the visitor', description: `nDCG of the first ten by items chosen before. ${parts.join('; ')}.` });
}

/** How the report looks: charts take their colours from here too, so that they follow light and dark. */
const STYLE = `
:root { --ink: #1b1f24; --quiet: #6a7380; --paper: #fff; --line: #d5dae1; --own: #0b6e4f; --other: #5c6675; --third: #a04e00; --harm: #b3261e; --notice: #fff4d6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebef; --quiet: #97a1ae; --paper: #14181d; --line: #333b45; --own: #4fd1a1; --other: #9aa6b5; --third: #f0a35a; --harm: #ff8a80; --notice: #3a3115; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; line-height: 1.3; margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
.verdict { font-size: 1.1rem; max-width: 46rem; }
.warning { max-width: 46rem; padding: 0.6rem 0.8rem; background: var(--notice); border-radius: 4px; }
code { white-space: nowrap; }
dl > div { display: grid; grid-template-columns: minmax(6rem, 9rem) 1fr; gap: 0.75rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.figure { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
.chart { flex: 1 1 20rem; max-width: 30rem; min-width: 0; overflow: hidden; }
.chart svg { display: block; width: 100%; height: auto; }
.table { flex: 0 1 auto; max-width: 100%; min-width: 0; overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
thead th { vertical-align: bottom; white-space: normal; }
th[scope=row], thead :first-child { text-align: left; font-weight: normal; padding-left: 0; }
tbody th { max-width: 18rem; overflow: hidden; text-overflow: ellipsis; }
`;

// The report: one file that asks the network for nothing.
/** @returns A whole HTML page. */
async function reportOf(told) {
    const { kinds } = told.evaluation;
    const sections = [];
    for (const kind of kinds)
        sections.push(await sectionOf(kind));
    const warning = warningOf(told);
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Selvedge on recorded sessions</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
<h1>Selvedge on recorded sessions</h1>
${kinds.map(({ verdict }) => html `<p class="verdict">${verdict}</p>\n`)}${warning ? html `<p class="warning">${warning.split('--since').map((part, index) => (index === 0 ? html `${part}` : html `<code>--since</code>${part}`))}</p>\n` : ''}<dl>
${factsOf(told).map(([name, text]) => html `<div><dt>${name}</dt><dd>${text}</dd></div>\n`)}</dl>
${sections}<section aria-labelledby="words">
<h2 id="words">What the words mean</h2>
<dl>
${WORDS.map(([word, meaning]) => html `<div><dt>${word}</dt><dd>${meaning}</dd></div>\n`)}</dl>
</section>
</main>
</body>
</html>
`.markup;
}
const WORDS = [
    ['HR@10', 'share of lists in which what was chosen stands among the first ten'],
    ['MRR@10', '1 for the first place, 1/2 for the second, … 1/10 for the tenth, else 0; the mean'],
    ['nDCG@10', '1 for the first place, less and less down to the tenth, else 0; the mean'],
    ['AUC', 'how often what was chosen stands before what was not; 0.5 is chance'],
    ['[95 %]', 'where the figure lies in 95 of 100 draws of as many visitors from these, with replacement'],
    ['touched', 'sessions in which at least one list came in another order than given'],
    ['helped, harmed', 'sessions whose nDCG is above, and below, that of the other order; of the rest it is the same'],
];
async function sectionOf(kind) {
    const figures = [
        figureOf('How good each order is', orderTable(kind), await drawOrders(kind)),
        figureOf('Sessions helped and harmed', sessionTable(kind), await drawSessions(kind)),
        figureOf('By what was known of the visitor', evidenceTable(kind), await drawEvidence(kind)),
        kind.leftOut.length > 0 ? figureOf('With one thing left out', leftOutTable(kind), await drawLeftOut(kind)) : '',
        figureOf('Items chosen most', itemTable(kind)),
    ];
    return html `<section aria-labelledby="${kind.kind}">
<h2 id="${kind.kind}">${headingOf(kind)}</h2>
${figures}</section>
`;
}
/** A chart and the same as a table, which scrolls by itself where it is too wide. */
function figureOf(title, table, chart) {
    return html `<h3>${title}</h3>
<div class="figure">
${chart ? html `<div class="chart">${chart}</div>\n` : ''}<div class="table" tabindex="0" role="region" aria-label="${title}: table">${tableOf(title, table)}</div>
</div>
`;
}
function tableOf(title, { head, rows }) {
    const [first = '', ...others] = head;
    return html `<table>
<caption>${title}</caption>
<thead><tr>${first ? html `<th scope="col">${first}</th>` : html `<td></td>`}${others.map((name) => html `<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(([name = '', ...values]) => html `<tr><th scope="row">${name}</th>${values.map((value) => html `<td>${value}</td>`)}</tr>\n`)}</tbody>
</table>`;
}

/** What charts are drawn with: only the report needs it. */
const CHARTS = ['vega'];
/** Replays a log, writes what was asked for and says what it comes to. */
async function runEvaluate(given) {
    for (const file of [given.html, given.json])
        checkFolder(file);
    if (given.html !== undefined && missingPackages(CHARTS).length > 0)
        throw new LogError('package-missing', missingSentence('--html', missingPackages(CHARTS)));
    const model = given.model === undefined ? undefined : openFile(given.model);
    const read = given.items === undefined ? null : await readItems(given.items, { isByHandle: given.handles });
    const bar = openBar();
    let log;
    try {
        log = await openLog({ events: given.events, ...(given.columns && { columns: given.columns }), ...(read && { otherNames: read.otherNames }), onProgress: (stage, share) => bar.show(stage, 0.3 * share) });
        const { since, questions, visitors, seed } = given;
        const evaluation = await evaluate({
            log,
            catalogue: itemsById(read, given.ordered),
            settings: PRESETS[given.preset],
            ...(model && { model }),
            ...{ since, questions, visitors, seed },
            isOrdered: given.ordered,
            isLeavingOut: given.terms,
            onProgress: (stage, share) => bar.show(stage, 0.3 + 0.7 * share),
        });
        const told = { evaluation, summary: log.summary, broken: [...log.broken, ...(read?.broken ?? [])], catalogue: read?.items.length ?? null, given };
        if (given.html !== undefined)
            writeFileSync(given.html, await reportOf(told));
        bar.stop();
        if (given.json !== undefined)
            writeFileSync(given.json, `${JSON.stringify(figuresFile(given, evaluation), null, 2)}\n`);
        console.log(describeEvaluation(told));
    }
    finally {
        bar.stop();
        await log?.close();
    }
}
function openFile(file) {
    try {
        return readModel(readFileSync(file), (bytes) => new TextDecoder().decode(bytes));
    }
    catch (cause) {
        throw new LogError('file-unreadable', `${file} cannot be read as a model: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
}
/** The figures with all that they depend on. */
function figuresFile({ events, items, model, preset, ordered, since, questions, visitors, seed }, evaluation) {
    return { asked: { events, items, model, preset, ordered, since, questions, visitors: Number.isFinite(visitors) ? visitors : null, seed }, ...evaluation };
}

// The few functions of statistics that the command needs.
/** Relative error at which a series or a continued fraction ends. */
const PRECISION = 1e-15;
/** Below it the series for the gamma function is not exact enough. */
const LEAST_FOR_STIRLING = 10;
/**
 * The chance of a chi-square statistic as large as this, or larger.
 *
 * @param degrees Degrees of freedom, 1 or more.
 * @see Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.4.19.
 */
function chiSquareTail(statistic, degrees) {
    return upperGamma(degrees / 2, statistic / 2);
}
/**
 * The number of standard deviations that a normal draw is above with this chance.
 *
 * @param tail Above 0, at most 0.5.
 */
function normalQuantile(tail) {
    let [low, high] = [0, 40];
    // The tail is half of that of a chi-square statistic with one degree of freedom: half the range until nothing is between its ends.
    for (let middle = 20; middle > low && middle < high; middle = (low + high) / 2) {
        if (chiSquareTail(middle ** 2, 1) / 2 > tail)
            low = middle;
        else
            high = middle;
    }
    return high;
}
/**
 * Logarithm of the gamma function.
 *
 * @param x Above 0.
 * @see Abramowitz and Stegun, 6.1.41 (Stirling) and 6.1.15 (recurrence).
 */
function logGamma(x) {
    if (x < LEAST_FOR_STIRLING)
        return logGamma(x + 1) - Math.log(x);
    const square = x * x;
    const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x;
    return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}
/** Share of the gamma function's integral that is above `x`. @see Abramowitz and Stegun, 6.5.29 (series) and 6.5.31 (continued fraction). */
function upperGamma(a, x) {
    if (x <= 0)
        return 1;
    const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
    return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x);
}
function lowerSeries(a, x) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * PRECISION; n++) {
        term *= x / (a + n);
        sum += term;
    }
    return sum;
}
/** By Lentz's method: numerator and denominator as ratios to the ones before. @see Press et al., "Numerical Recipes", 5.2 and 6.2. */
function upperFraction(a, x) {
    let b = x + 1 - a;
    let numerator = Infinity;
    let denominator = 1 / b;
    let value = denominator;
    for (let n = 1, change = 0; Math.abs(change - 1) > PRECISION && n < 1000; n++) {
        const step = -n * (n - a);
        b += 2;
        denominator = 1 / (step * denominator + b);
        numerator = b + step / numerator;
        change = numerator * denominator;
        value *= change;
    }
    return value;
}

/**
 * Half the width of an interval, in standard errors: that of a normal draw for one look, and that of an asymptotic confidence sequence (two-sided, normal mixture) for many.
 *
 * @param visitors That the estimate is of.
 * @see Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", 2021: the boundary of
 *   Robbins' normal mixture, and what it is best tuned to; https://arxiv.org/abs/2103.06476
 */
function standardErrors(visitors, { alpha, tunedTo }) {
    if (tunedTo === undefined)
        return normalQuantile(alpha / 2);
    const doubt = -2 * Math.log(alpha);
    const spread = (visitors * (doubt + Math.log(doubt + 1))) / tunedTo;
    return Math.sqrt(((spread + 1) / spread) * (Math.log(spread + 1) + doubt));
}
/**
 * A share with its interval; null where there is nothing it is of.
 *
 * @see Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
function shareOf({ some, all }, width) {
    if (all === 0)
        return null;
    const share = some / all;
    const square = width ** 2;
    const middle = (some + square / 2) / (all + square);
    const half = (width / (all + square)) * Math.sqrt((some * (all - some)) / all + square / 4);
    return { mean: share, low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}
/**
 * One share less another.
 *
 * @see Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods", 1998, method 10 (hybrid score).
 */
function differenceOfShares(share, other, width) {
    const [one, two] = [shareOf(share, width), shareOf(other, width)];
    if (!one || !two)
        return null;
    const difference = one.mean - two.mean;
    return { mean: difference, low: difference - Math.hypot(one.mean - one.low, two.high - two.mean), high: difference + Math.hypot(one.high - one.mean, two.mean - two.low) };
}
/**
 * By what share one share is above another: 0.1 for a tenth more. Null where one of them is 0.
 *
 * @see Katz, Baptista, Azen and Pike, "Obtaining confidence intervals for the risk ratio in cohort studies", 1978, method C (logarithm of the ratio).
 */
function liftOfShares(share, other, width) {
    if (share.some === 0 || other.some === 0)
        return null;
    const variance = 1 / share.some - 1 / share.all + 1 / other.some - 1 / other.all;
    return liftOf((share.some / share.all) / (other.some / other.all), variance, width);
}
/** A mean with its interval; without one where all numbers are alike, which says nothing of how much they differ. */
function meanOf({ mean, variance }, width) {
    return variance > 0 ? around(mean, width * Math.sqrt(variance)) : { mean, low: null, high: null };
}
/** One mean less another. Null where all numbers of one are alike. */
function differenceOfMeans(one, other, width) {
    if (one.variance <= 0 || other.variance <= 0)
        return null;
    return around(one.mean - other.mean, width * Math.sqrt(one.variance + other.variance));
}
/**
 * By what share one mean is above another. Null where one of them is not above 0.
 *
 * @see Deng, Knoblich and Lu, "Applying the delta method in metric analytics", 2018, for the variance of a ratio; here of its logarithm.
 */
function liftOfMeans(one, other, width) {
    if (one.mean <= 0 || other.mean <= 0)
        return null;
    return liftOf(one.mean / other.mean, one.variance / one.mean ** 2 + other.variance / other.mean ** 2, width);
}
/** @param variance Of the ratio's logarithm. */
function liftOf(ratio, variance, width) {
    const factor = Math.exp(width * Math.sqrt(variance));
    return { mean: ratio - 1, low: ratio / factor - 1, high: ratio * factor - 1 };
}
function around(mean, half) {
    return { mean, low: mean - half, high: mean + half };
}

const NEEDED = ['arm', 'visitors', 'conversions'];
const OUTCOME = ['sum', 'sum_of_squares'];
const MIN_ARMS = 2;
const MAX_ARMS = 20;
/** What sums of squares may be off by from being added up in another order, as a share. */
const ROUNDING = 1e-9;
/**
 * Reads a table of counts, a row for each arm: `.csv`, `.tsv`, `.json` or `.jsonl` with `arm`, `visitors`, `conversions`, and where there are any `experiment`, `sum`
 * and `sum_of_squares`.
 *
 * @returns Experiments in the order of the table.
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`; `log-unusable` for a single row that does not hold, since an experiment with an arm left out
 *   is another one; `counts-repeated` for an arm in two rows.
 */
function readCounts(path) {
    const { entries, names } = entriesOf$1(path);
    if (entries.length === 0)
        throw new LogError('log-empty', `${path} has no rows`);
    const rows = entries.map((entry) => ({ line: entry.line, row: rowOf(entry, names) }));
    checkRows(path, rows);
    const experiments = new Map();
    for (const { line, row } of rows) {
        const { experiment, ...counts } = row;
        const arms = experiments.get(experiment) ?? new Map();
        const before = arms.get(counts.arm);
        if (before)
            throw new LogError('counts-repeated', `${path}: ${titleOf(experiment)} has the arm ${counts.arm} in lines ${before.line} and ${line}. Each arm needs one row: who came on two days is one visitor, so rows cannot be added up here`);
        experiments.set(experiment, arms.set(counts.arm, { line, counts }));
    }
    return [...experiments].map(([experiment, arms]) => {
        if (arms.size < MIN_ARMS || arms.size > MAX_ARMS)
            throw new LogError('log-unusable', `${path}: ${titleOf(experiment)} has ${arms.size.toLocaleString('en')} arm${arms.size === 1 ? '' : 's'}, and from ${MIN_ARMS} to ${MAX_ARMS} can be compared`);
        return { experiment, arms: [...arms.values()].map(({ counts }) => counts) };
    });
}
/** What an experiment is called in sentences. */
function titleOf(experiment) {
    return experiment === '' ? 'the experiment' : `experiment ${experiment}`;
}
function entriesOf$1(path) {
    const kind = /\.(csv|tsv|json|jsonl)$/i.exec(path)?.[1].toLowerCase();
    if (kind === undefined)
        throw new LogError('file-unreadable', `${path} must end with .csv, .tsv, .json or .jsonl`);
    try {
        const bytes = readFileSync(path);
        if (!isUtf8(bytes))
            throw new LogError('file-unreadable', `${path} is not UTF-8: save it as CSV in UTF-8`);
        const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
        if (text.trim() === '')
            throw new LogError('log-empty', `${path} is empty`);
        const read = readEntries(text, kind);
        const missing = NEEDED.filter((name) => !read.names.includes(name));
        if (read.entries.length > 0 && missing.length > 0)
            throw new LogError('columns-unknown', `${path} has no ${missing.join(', ')}. Found: ${read.names.slice(0, 60).join(', ') || 'none'}. Needed: ${NEEDED.join(', ')}, and where there are any experiment, ${OUTCOME.join(', ')}`);
        const alone = OUTCOME.filter((name) => read.names.includes(name));
        if (alone.length === 1)
            throw new LogError('columns-unknown', `${path} has ${alone[0]} alone: a mean with an interval needs ${OUTCOME.join(' and ')}`);
        return read;
    }
    catch (cause) {
        throw unreadable(path, cause);
    }
}
/** The row of an entry, or why it is none. */
function rowOf({ fields }, names) {
    if (typeof fields === 'string')
        return fields;
    const text = (name) => fields.get(name)?.[0]?.trim() ?? '';
    const [experiment, arm, visitors, conversions] = [text('experiment'), text('arm'), wholeNumber(text('visitors')), wholeNumber(text('conversions'))];
    if (names.includes('experiment') && experiment === '')
        return 'no experiment';
    if (arm === '')
        return 'no arm';
    if (visitors === null)
        return 'visitors is no whole number of 0 or more';
    if (conversions === null)
        return 'conversions is no whole number of 0 or more';
    if (conversions > visitors)
        return 'more conversions than visitors (each visitor counts once)';
    if (!names.includes('sum'))
        return { experiment, arm, visitors, conversions };
    const [sum, sumOfSquares] = OUTCOME.map((name) => (text(name) === '' ? NaN : Number(text(name))));
    if (!Number.isFinite(sum) || !Number.isFinite(sumOfSquares))
        return 'sum or sum_of_squares is no number';
    // No numbers have squares that add up to less than when all are the same.
    if (sumOfSquares * visitors < sum ** 2 * (1 - ROUNDING) || sumOfSquares < 0)
        return 'sum_of_squares is too small for that sum and so many visitors';
    return { experiment, arm, visitors, conversions, outcome: { sum, sumOfSquares } };
}
function wholeNumber(text) {
    return /^\d{1,15}(\.0+)?$/.test(text) ? Number(text) : null;
}
function checkRows(path, rows) {
    const broken = new Map();
    for (const { line, row } of rows)
        if (typeof row === 'string')
            broken.set(row, [...(broken.get(row) ?? []), line]);
    if (broken.size === 0)
        return;
    const reasons = [...broken].map(([reason, lines]) => `${reason}: ${lines.length.toLocaleString('en')} (line ${lines.slice(0, KEPT_LINES).join(', ')}${lines.length > KEPT_LINES ? ', …' : ''})`);
    const count = [...broken.values()].reduce((sum, lines) => sum + lines.length, 0);
    throw new LogError('log-unusable', `${path}: ${count.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows cannot be used, and an experiment with an arm left out is another one. ${reasons.join('; ')}`);
}

/**
 * A chance below it is a mismatch, so that of experiments that are sound 1 in 2,000 is called one. Such a check is made of every experiment and stops the work on it, so
 * it is to be wrong rarely.
 *
 * @see Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", 2019. Kohavi, Tang and Xu, "Trustworthy online controlled experiments", 2020,
 *   chapter 21, take 0.001.
 */
const MISMATCH_CHANCE = 0.0005;
/** What the chi-square distribution is near enough for. @see Cochran, "Some methods for strengthening the common chi-square tests", 1954. */
const LEAST_EXPECTED = 5;
/** Visitors that the guess of the sequential test weighs: around a share of one half it has a standard deviation of half a point. */
const GUESS_WEIGHT = 10_000;
/**
 * Compares how many visitors each arm has with what it should have.
 *
 * For one look Pearson's chi-square test of the fit. For many looks the test of Lindon and Malek: how much likelier the counts are under shares drawn around the right ones
 * (Dirichlet) than under the right ones; its inverse is below a number in at most that share of sound experiments, however often one looks.
 *
 * @param visitors Of each arm.
 * @param shares What each arm should have, adding up to 1, each above 0.
 * @see Lindon and Malek, "Anytime-valid inference for multinomial count data", 2022: https://arxiv.org/abs/2011.03567
 */
function checkSampleRatio(visitors, shares, { isSequential }) {
    const all = visitors.reduce((sum, count) => sum + count, 0);
    const test = isSequential ? { test: 'sequential', chance: sequentialChance(visitors, shares) } : chiSquareTest(visitors, shares, all);
    const isTooFew = shares.some((share) => share * all < LEAST_EXPECTED);
    return { ...test, verdict: isTooFew ? 'too-few' : test.chance < MISMATCH_CHANCE ? 'mismatch' : 'as-dealt' };
}
function chiSquareTest(visitors, shares, all) {
    if (all === 0)
        return { test: 'chi-square', chance: 1, statistic: 0 };
    const statistic = visitors.reduce((sum, count, arm) => sum + (count - shares[arm] * all) ** 2 / (shares[arm] * all), 0);
    return { test: 'chi-square', chance: chiSquareTail(statistic, visitors.length - 1), statistic };
}
function sequentialChance(visitors, shares) {
    const all = visitors.reduce((sum, count) => sum + count, 0);
    let logOdds = logGamma(GUESS_WEIGHT) - logGamma(GUESS_WEIGHT + all);
    for (const [arm, count] of visitors.entries()) {
        const guess = GUESS_WEIGHT * shares[arm];
        logOdds += logGamma(guess + count) - logGamma(guess) - count * Math.log(shares[arm]);
    }
    return Math.min(1, Math.exp(-logOdds));
}

/**
 * All that is told of an experiment.
 *
 * @throws {LogError} `log-unusable` where weights or control name other arms than there are.
 */
function compareArms({ experiment, arms }, { weights, control = arms[0].arm, ...certainty }) {
    const base = arms.find(({ arm }) => arm === control);
    if (!base)
        throw new LogError('log-unusable', `--control ${control} is no arm of ${titleOf(experiment)}, which has ${namesOf$1(arms)}`);
    const shares = sharesOf$1(experiment, arms, weights);
    const all = arms.reduce((sum, { visitors }) => sum + visitors, 0);
    const alphaEach = certainty.alpha / (arms.length - 1);
    const others = arms.filter((arm) => arm !== base);
    return {
        experiment,
        control,
        sampleRatio: checkSampleRatio(arms.map(({ visitors }) => visitors), shares, { isSequential: certainty.tunedTo !== undefined }),
        arms: arms.map((arm, index) => armFigures(arm, shares[index] * all, certainty)),
        alphaEach,
        comparisons: [...others.flatMap((arm) => compareRates(arm, base, { ...certainty, alpha: alphaEach })), ...others.flatMap((arm) => compareMeans(arm, base, { ...certainty, alpha: alphaEach }))],
    };
}
function sharesOf$1(experiment, arms, weights) {
    if (!weights)
        return arms.map(() => 1 / arms.length);
    const isSame = weights.size === arms.length && arms.every(({ arm }) => weights.has(arm));
    if (!isSame)
        throw new LogError('log-unusable', `--weights names ${[...weights.keys()].join(', ')}, and ${titleOf(experiment)} has ${namesOf$1(arms)}. An arm without visitors needs a row with 0`);
    return arms.map(({ arm }) => weights.get(arm));
}
function namesOf$1(arms) {
    return arms.map(({ arm }) => arm).join(', ');
}
function armFigures(counts, expected, certainty) {
    const { arm, visitors, conversions } = counts;
    const width = standardErrors(visitors, certainty);
    const outcome = outcomeOf(counts);
    return { arm, visitors, expected, conversions, rate: shareOf(rateOf(counts), width), mean: outcome && meanOf(outcome, width) };
}
function compareRates(arm, base, certainty) {
    const width = standardErrors(arm.visitors + base.visitors, certainty);
    const difference = differenceOfShares(rateOf(arm), rateOf(base), width);
    return difference ? [{ arm: arm.arm, of: 'rate', difference, lift: liftOfShares(rateOf(arm), rateOf(base), width), verdict: verdictOf$1(difference) }] : [];
}
function compareMeans(arm, base, certainty) {
    const [one, other] = [outcomeOf(arm), outcomeOf(base)];
    if (!one || !other)
        return [];
    const width = standardErrors(arm.visitors + base.visitors, certainty);
    const difference = differenceOfMeans(one, other, width);
    return difference ? [{ arm: arm.arm, of: 'mean', difference, lift: liftOfMeans(one, other, width), verdict: verdictOf$1(difference) }] : [];
}
function rateOf({ conversions, visitors }) {
    return { some: conversions, all: visitors };
}
function outcomeOf({ outcome, visitors }) {
    if (!outcome || visitors < 2)
        return null;
    const mean = outcome.sum / visitors;
    const variance = Math.max(0, outcome.sumOfSquares - outcome.sum * mean) / (visitors - 1);
    return { mean, variance: variance / visitors, visitors };
}
function verdictOf$1({ low, high }) {
    return low > 0 ? 'higher' : high < 0 ? 'lower' : 'undecided';
}

/**
 * Visitors of the control that it takes to find a lift in conversions; not rounded.
 *
 * For many looks: until an interval that may be looked at all the time leaves out 0. Most experiments are over before.
 *
 * @see Fleiss, Levin and Paik, "Statistical methods for rates and proportions", 3rd edition, 2003, (4.14) and (4.19), without correction for continuity.
 */
function visitorsNeeded({ baseline, lift, power, ratio = 1 }, certainty) {
    const changed = baseline * (1 + lift);
    const pooled = (baseline + ratio * changed) / (1 + ratio);
    const [underNone, underLift] = [(1 + ratio) * pooled * (1 - pooled), ratio * baseline * (1 - baseline) + changed * (1 - changed)];
    const beyond = power === 0.5 ? 0 : Math.sign(power - 0.5) * normalQuantile(Math.min(power, 1 - power));
    const needed = (width) => Math.max(0, width * Math.sqrt(underNone) + beyond * Math.sqrt(underLift)) ** 2 / (ratio * (changed - baseline) ** 2);
    if (certainty.tunedTo === undefined)
        return needed(standardErrors(0, certainty));
    let [low, high] = [1, 1e15];
    while (high / low > 1 + 1e-9) {
        const middle = Math.sqrt(low * high);
        if (needed(standardErrors(middle * (1 + ratio), certainty)) > middle)
            low = middle;
        else
            high = middle;
    }
    return high;
}

/** What the command says of counts: each experiment, then how it was reckoned. */
function describeExperiments(experiments, certainty) {
    return [...experiments.map((figures) => describeExperiment(figures, certainty)), describeMethod(certainty)].join('\n\n');
}
function describeExperiment(figures, { alpha }) {
    const { experiment, arms, comparisons, sampleRatio } = figures;
    const visitors = arms.reduce((sum, arm) => sum + arm.visitors, 0);
    const tables = [armTable(figures, alpha), comparisonTable(figures, 'rate'), comparisonTable(figures, 'mean')].filter(({ rows }) => rows.length > 0);
    return [
        `${experiment === '' ? 'Experiment' : `Experiment ${experiment}`}: ${count(arms.length)} arms, ${count(visitors)} visitors`,
        `Samples: ${describeSampleRatio(sampleRatio, arms.length)}`,
        ...tables.map(draw),
        ...(sampleRatio.verdict === 'mismatch' ? [] : comparisons.map((comparison) => describeComparison(comparison, figures))),
    ].join('\n');
}
function describeSampleRatio({ verdict, test, chance, statistic }, arms) {
    const chanceText = `${test === 'sequential' ? 'chance of ever being so far off' : 'chance of being so far off'} ${chance < 0.0001 ? chance.toExponential(1) : chance.toFixed(4)}`;
    const figures = statistic === undefined ? chanceText : `chi-square ${statistic.toFixed(2)}, ${arms - 1} degree${arms === 2 ? '' : 's'} of freedom, ${chanceText}`;
    if (verdict === 'too-few')
        return `too few visitors to check: each arm should expect 5 or more (${figures})`;
    if (verdict === 'as-dealt')
        return `as they should be (${figures})`;
    return `MISMATCH (${figures}, below ${MISMATCH_CHANCE}). Visitors were not counted as they were dealt, so the arms differ in more than the change: find out why, and do not go by the figures below`;
}
function armTable({ arms }, alpha) {
    const hasMean = arms.some(({ mean }) => mean);
    return {
        head: ['arm', 'visitors', 'expected', 'conversions', `rate [${sureness(alpha)}]`, ...(hasMean ? [`mean [${sureness(alpha)}]`] : [])],
        rows: arms.map(({ arm, visitors, expected, conversions, rate, mean }) => [arm, count(visitors), count(Math.round(expected)), count(conversions), shown(rate, percentage), ...(hasMean ? [shown(mean, plain)] : [])]),
    };
}
function comparisonTable({ comparisons, control, alphaEach }, of) {
    const [show, unit] = of === 'rate' ? [points, ', points'] : [signed(plain), ''];
    return {
        head: [`${of}, against ${control}`, `difference${unit} [${sureness(alphaEach)}]`, `lift [${sureness(alphaEach)}]`],
        rows: comparisons.filter((comparison) => comparison.of === of).map(({ arm, difference, lift }) => [arm, shown(difference, show), shown(lift, signed(percentage))]),
    };
}
function describeComparison({ arm, of, difference, verdict }, { control }) {
    const [what, show, unit] = of === 'rate' ? ['the conversion rate', points, ' points'] : ['the mean', signed(plain), ''];
    return `${arm} against ${control}: ${what} ${verdict === 'undecided' ? 'may be higher or lower' : `is ${verdict}`} (${show(difference.low)} to ${show(difference.high)}${unit}).`;
}
/** Says plainly what intervals and alarms hold for. */
function describeMethod({ alpha, tunedTo }) {
    const several = 'Several arms share what may be wrong (Bonferroni); several experiments, and rates and means, do not.';
    const alarm = `the alarm for samples is raised at a chance below ${MISMATCH_CHANCE}, by mistake in 1 of ${count(Math.round(1 / MISMATCH_CHANCE))} sound experiments`;
    if (tunedTo === undefined) {
        return `Fixed horizon: all of this holds for ONE look, at a number of visitors that was fixed beforehand. Who looks until something shows is wrong in more than ${rounded(alpha)} of experiments (--sequential is for that). Intervals: Wilson for rates, Newcombe's hybrid score for their difference, Katz for their lift, normal for means. Samples: Pearson's chi-square; ${alarm}, for each look. ${several}`;
    }
    return `Sequential: all of this holds however often one looks, and one may stop when one likes: in at most ${rounded(alpha)} of experiments an interval of a comparison is ever wrong. Intervals: asymptotic confidence sequences (Waudby-Smith et al. 2021, normal mixture, narrowest at ${count(tunedTo)} visitors), from about 200 visitors and 10 conversions in each arm on. Samples: the sequential test of Lindon and Malek 2022; ${alarm} at most, however often one looks. ${several}`;
}
function shown(estimate, show) {
    return estimate ? interval(estimate, show) : '-';
}
function sureness(alpha) {
    return rounded(1 - alpha);
}
function rounded(share) {
    return `${Number((100 * share).toFixed(2))} %`;
}
function percentage(share) {
    return `${(100 * share).toFixed(2)} %`;
}
/** Hundredths, as differences of rates are told. */
function points(share) {
    return signed((value) => (100 * value).toFixed(2))(share);
}
function plain(value) {
    return String(Number(value.toPrecision(4)));
}
function signed(show) {
    return (value) => (value > 0 ? `+${show(value)}` : show(value));
}

/** What is wrong with arguments that are right one by one; empty where nothing is. */
function wrongTogether({ counts, plan, baseline, lift, weights, control }) {
    if ((counts === undefined) === !plan)
        return 'either --counts <file> is needed, or --plan';
    if (!plan)
        return '';
    if (baseline === undefined || lift === undefined)
        return '--plan needs --baseline <share> and --lift <share>';
    if (baseline * (1 + lift) >= 1)
        return `--baseline ${baseline} with --lift ${lift} would be more than every visitor`;
    return control === undefined || weights?.has(control) ? '' : `--control ${control} is none of the arms that --weights names`;
}
/** Judges a table of counts, or plans an experiment; writes what was asked for and says what it comes to. */
function runExperiment(given) {
    checkFolder(given.json);
    const { alpha, sequential, tunedTo } = given;
    const certainty = { alpha, ...(sequential && { tunedTo }) };
    const { figures, text } = given.counts === undefined ? plan(given, certainty) : judge(given.counts, given, certainty);
    if (given.json !== undefined)
        writeFileSync(given.json, `${JSON.stringify({ certainty, ...figures }, null, 2)}\n`);
    console.log(text);
}
function judge(path, { weights, control }, certainty) {
    const experiments = readCounts(path).map((counts) => compareArms(counts, { ...certainty, ...(weights && { weights }), ...(control !== undefined && { control }) }));
    return { figures: { experiments }, text: describeExperiments(experiments, certainty) };
}
/** Arms with other weights than the control need other numbers: the one that needs most visitors in all decides. */
function plan({ baseline, lift, power, weights, control }, certainty) {
    const arms = [...(weights ?? new Map([['control', 0.5], ['new', 0.5]]))];
    const [base, share] = arms.find(([arm]) => arm === (control ?? arms[0][0]));
    const each = { ...certainty, alpha: certainty.alpha / (arms.length - 1) };
    const totals = arms.filter(([arm]) => arm !== base).map(([, weight]) => visitorsNeeded({ baseline: baseline, lift: lift, power, ratio: weight / share }, each) / share);
    const visitors = arms.map(([arm, weight]) => ({ arm, visitors: Math.ceil(weight * Math.max(...totals) - 1e-6) }));
    const all = visitors.reduce((sum, arm) => sum + arm.visitors, 0);
    const looks = certainty.tunedTo === undefined ? 'one look at the end (fixed horizon)' : `as many looks as one likes (sequential, tuned to ${count(certainty.tunedTo)} visitors of two arms): most such experiments are over before`;
    const text = [
        `Visitors needed: ${count(all)}, of whom ${visitors.map((arm) => `${count(arm.visitors)} ${arm.arm}`).join(', ')}.`,
        `So that a lift of ${percent(lift)}, from ${percent(baseline)} to ${percent(baseline * (1 + lift))}, is found in ${percent(power)} of such experiments, and one is reported in ${percent(certainty.alpha)} of those that have none; with ${looks}.`,
        'By the normal approximation for two proportions (Fleiss, Levin and Paik 2003), without correction for continuity.',
    ].join('\n');
    return { figures: { baseline, lift, power, visitors }, text };
}
function percent(share) {
    return `${Number((100 * share).toPrecision(4))} %`;
}

/** What became of a row of counts; its place here is its number. The ones from the fourth on are broken rows. */
const COUNT_VERDICTS = [
    'used',
    'of too few visitors',
    'blank',
    'unparsable line',
    'no item',
    'item id too long',
    'item id looks like an e-mail address',
    'item id has a line break or another control character',
    'weight is no number of 0 or more',
    'visitors is no whole number of 1 or more',
    'sessions is no whole number of 1 or more',
    'last_time is no moment in epoch seconds',
    'an item with itself',
    'item is not in popularity',
];
/** Columns of each query, as it names them: items, then numbers. */
const COUNT_COLUMNS = {
    popularity: { items: ['item'], numbers: ['sessions', 'visitors', 'weight', 'last_time'] },
    steps: { items: ['from_item', 'to_item'], numbers: ['weight', 'visitors'] },
    pairs: { items: ['item_a', 'item_b'], numbers: ['weight', 'visitors'] },
};
/** Items that were counted as chosen; the table of those has to be there before steps and pairs are read. */
const CHOSEN = 'SELECT item FROM popularity WHERE verdict = 0';
/**
 * The query that reads a file of counts: a row for each of its rows, in its order, with the columns of {@link COUNT_COLUMNS} (NULL in all but used
 * rows) and `verdict`, the number in {@link COUNT_VERDICTS}.
 *
 * @param minVisitors Rows with fewer are not used.
 * @throws {LogError} `columns-unknown` with the columns found and those that are needed.
 */
function countQuery(name, file, minVisitors) {
    const { items, numbers } = COUNT_COLUMNS[name];
    const access = accessTo(file);
    const names = [...items, ...numbers];
    const lower = file.columns.map((column) => column.toLowerCase());
    const missing = names.filter((column) => !lower.includes(column));
    if (missing.length > 0) {
        throw new LogError('columns-unknown', `${file.path} has no ${missing.join(', ')}. Found: ${file.columns.slice(0, 60).join(', ') || 'none'}. Needed: ${names.join(', ')}, as ${name}.sql gives them, and in a text file a header`);
    }
    const text = (column) => `filled(${access.text(lower.indexOf(column))})`;
    return `
    WITH fields AS (
      SELECT ${items.map((column) => `${text(column)} AS ${column}`).join(', ')}, ${numbers.map((column) => `try_cast(${text(column)} AS DOUBLE) AS ${column}`).join(', ')},
        ${file.kind === 'lines' ? 'line' : '2'} AS line
      FROM ${access.from}),
    judged AS (SELECT *, CAST(${verdictOf(name, minVisitors)} AS UTINYINT) AS verdict FROM fields)
    SELECT verdict, ${names.map((column) => `CASE WHEN verdict = 0 THEN ${column} END AS ${column}`).join(', ')} FROM judged`;
}
/** The first thing that is wrong counts. */
function verdictOf(name, minVisitors) {
    const [one, other] = COUNT_COLUMNS[name].items;
    const isWhole = (column) => `isfinite(${column}) AND ${column} >= 1 AND ${column} = floor(${column})`;
    const tests = [
        ['line = 0', 'blank'],
        ['line = 1', 'unparsable line'],
        ...COUNT_COLUMNS[name].items.flatMap((item) => itemFaults(item)),
        [fails('isfinite(weight) AND weight >= 0'), 'weight is no number of 0 or more'],
        [fails(isWhole('visitors')), 'visitors is no whole number of 1 or more'],
    ];
    // A step may come from an item that visitors only landed on; what it leads to was chosen.
    if (other !== undefined) {
        const needed = name === 'pairs' ? `${one} NOT IN (${CHOSEN}) OR ${other} NOT IN (${CHOSEN})` : `${other} NOT IN (${CHOSEN})`;
        tests.push([`${one} = ${other}`, 'an item with itself'], [`visitors < ${minVisitors}`, 'of too few visitors'], [needed, 'item is not in popularity']);
    }
    else {
        // What is larger is milliseconds.
        tests.push([fails(isWhole('sessions')), 'sessions is no whole number of 1 or more'], [fails('last_time >= 0 AND last_time < 1e11'), 'last_time is no moment in epoch seconds'], [`visitors < ${minVisitors}`, 'of too few visitors']);
    }
    return `CASE ${tests.map(([test, verdict]) => `WHEN ${test} THEN ${COUNT_VERDICTS.indexOf(verdict)}`).join(' ')} ELSE 0 END`;
}
/** What is missing fails as well. */
function fails(test) {
    return `NOT coalesce(${test}, false)`;
}
/** Finds an item, or a pair of items, that stands in more than one row. */
function repeatedQuery(name) {
    const [one, other] = COUNT_COLUMNS[name].items;
    // Engines compare texts in different ways: which of a pair comes first says nothing.
    const key = other === undefined ? one : name === 'pairs' ? `concat_ws(${quoteText(' and ')}, least(${one}, ${other}), greatest(${one}, ${other}))` : `concat_ws(${quoteText(' to ')}, ${one}, ${other})`;
    return `SELECT ${key} AS name, CAST(count(*) AS DOUBLE) AS count FROM ${name} WHERE verdict = 0 GROUP BY ALL HAVING count(*) > 1 ORDER BY name LIMIT 1`;
}

const READABLE = /\.((csv|tsv|jsonl|ndjson)(\.gz)?|parquet)$/i;
/**
 * Finds the answers of the three queries in a folder, in the shapes in which engines write them: `steps.parquet`, several `steps-000….parquet` as
 * BigQuery has them, or a folder `steps/` or `steps.parquet/` of files as Spark leaves it.
 *
 * @throws {LogError} `file-unreadable` for a folder that cannot be read, or that lacks one of the three.
 */
async function findCountFiles(folder) {
    const [popularity, steps, pairs] = [await filesOf(folder, 'popularity'), await filesOf(folder, 'steps'), await filesOf(folder, 'pairs')];
    return { popularity, steps, pairs };
}
async function filesOf(folder, name) {
    const found = [];
    for (const entry of await entriesOf(folder)) {
        if (!new RegExp(`^${name}([-_.].*)?$`, 'i').test(entry.name))
            continue;
        const path = join(folder, entry.name);
        // Spark's `_SUCCESS` and `.crc` files have other endings.
        if (entry.isDirectory())
            found.push(...(await entriesOf(path)).filter((part) => READABLE.test(part.name) && !part.name.startsWith('.')).map((part) => join(path, part.name)));
        else if (READABLE.test(entry.name))
            found.push(path);
    }
    if (found.length === 0)
        throw new LogError('file-unreadable', `${folder} has no ${name}.parquet or ${name}.csv, no ${name}-….parquet and no folder ${name}/ with such files: it takes what ${name}.sql gave`);
    return found.sort();
}
async function entriesOf(folder) {
    try {
        return await readdir(folder, { withFileTypes: true });
    }
    catch (cause) {
        throw unreadable(folder, cause);
    }
}

/** Popularity first: what it does not know nobody can have chosen. */
const NAMES = ['popularity', 'steps', 'pairs'];
/**
 * Reads the counts in a folder, as {@link findCountFiles} finds them.
 *
 * Numbers are those that a log with the same events would have, in the same order, so that the same model comes of both.
 *
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`, `log-unusable`, `log-one-visitor`, or `counts-repeated`.
 */
async function takeCounts(folder, options) {
    const files = await findCountFiles(folder);
    const database = await openDatabase(options);
    try {
        await database.run(ROW_MACROS);
        const broken = [];
        for (const [index, name] of NAMES.entries()) {
            options.onProgress?.(`reading ${name}`, index / NAMES.length);
            broken.push(...(await load(database, name, files[name], options.minVisitors)));
        }
        return { ...(await read(database)), broken };
    }
    finally {
        await database.close();
    }
}
/** Reads the files of one query into a table of its name. @returns Its broken rows. */
async function load(database, name, paths, minVisitors) {
    const { items, numbers } = COUNT_COLUMNS[name];
    await database.run(`CREATE TABLE ${name} (verdict UTINYINT, ${[...items.map((column) => `${column} VARCHAR`), ...numbers.map((column) => `${column} DOUBLE`)].join(', ')})`);
    const broken = [];
    let rows = 0;
    for (const path of paths) {
        const file = await inspectFile(database, path);
        const query = countQuery(name, file, minVisitors);
        try {
            await database.run(`CREATE TABLE part AS ${query}`);
        }
        catch (cause) {
            throw unreadable(path, cause);
        }
        const loaded = await findBrokenRows(database, file, { table: 'part', row: 'rowid', verdicts: COUNT_VERDICTS });
        rows += loaded.rows;
        broken.push(...loaded.broken);
        await database.run(`INSERT INTO ${name} SELECT * FROM part; DROP TABLE part`);
    }
    await check(database, name, paths, rows, broken);
    return broken;
}
async function check(database, name, paths, rows, broken) {
    const brokenCount = broken.reduce((sum, { count }) => sum + count, 0);
    // Of a small site no step may have enough visitors; without a single item there is nothing.
    if (rows === 0 && name === 'popularity')
        throw new LogError('log-empty', `${paths.join(', ')}: no rows`);
    if (rows > 0 && rows === brokenCount)
        throw new LogError('log-unusable', `None of the ${rows} rows of ${paths.join(', ')} can be used. ${broken.map(({ reason, count, lines }) => `${reason}: ${count} (line ${lines.join(', ')})`).join('; ')}`);
    const repeated = await database.query(repeatedQuery(name));
    const [first] = repeated.name;
    if (first !== undefined)
        throw new LogError('counts-repeated', `${paths.join(', ')}: ${first} stands in ${repeated.count[0]} rows, where ${name}.sql gives one. Are there two exports in the folder?`);
    if (name !== 'popularity')
        return;
    const { most } = await database.query('SELECT max(visitors) AS most FROM popularity WHERE verdict = 0');
    if (most[0] < 2)
        throw new LogError('log-one-visitor', `${paths.join(', ')}: no item was chosen by more than one visitor, so there is nothing to learn. Was the right column taken for the visitor?`);
}
/** Numbers as `numberEvents` gives them: by the sessions that chose an item, and by its id. */
const ITEMS = `
  CREATE TABLE items AS
    WITH known AS (
      SELECT item AS id, sessions, weight FROM popularity WHERE verdict = 0
      UNION ALL
      SELECT DISTINCT from_item, 0, 0 FROM steps WHERE verdict = 0 AND from_item NOT IN (SELECT item FROM popularity WHERE verdict = 0))
    SELECT CAST(row_number() OVER (ORDER BY sessions DESC, id) - 1 AS INTEGER) AS number, id, sessions, weight FROM known`;
async function read(database) {
    await database.run(ITEMS);
    const items = await database.query('SELECT id, sessions, weight FROM items ORDER BY number');
    const steps = await database.query(between('steps', 'one.number', 'other.number'));
    const pairs = await database.query(between('pairs', 'least(one.number, other.number)', 'greatest(one.number, other.number)'));
    const rest = await database.query(`
    SELECT (SELECT max(last_time) FROM popularity WHERE verdict = 0) AS until,
      (SELECT CAST(count(*) AS DOUBLE) FROM (SELECT verdict FROM steps UNION ALL SELECT verdict FROM pairs) WHERE verdict = ${COUNT_VERDICTS.indexOf('of too few visitors')}) AS few`);
    return {
        ids: items.id,
        chosen: items.sessions,
        lately: items.weight,
        steps: steps,
        pairs: pairs,
        until: rest.until[0],
        fewRows: rest.few[0],
    };
}
function between(name, from, to) {
    const [one, other] = COUNT_COLUMNS[name].items;
    return `
    SELECT CAST(${from} AS INTEGER) AS "from", CAST(${to} AS INTEGER) AS "to", ${name}.weight AS weight
    FROM ${quoteName(name)} JOIN items AS one ON one.id = ${name}.${one} JOIN items AS other ON other.id = ${name}.${other}
    WHERE ${name}.verdict = 0 ORDER BY 1, 2`;
}

/** The visits of a log. */
async function visitsOf(log) {
    const ids = (await log.query('SELECT id FROM items ORDER BY item')).id;
    return { ids, events: await log.sessions(), sessions: log.summary.sessions };
}
/**
 * Numbers the items of visits as counts do; those that the counts do not know come behind them.
 *
 * @throws {LogError} `counts-foreign` where they have no item in common: the ids are of two kinds.
 */
function joinVisits(counts, visits) {
    if (!visits)
        return { ids: counts.ids, events: NONE, sessions: 0 };
    const numbers = new Map(counts.ids.map((id, number) => [id, number]));
    const ids = [...counts.ids];
    const numberOf = visits.ids.map((id) => numbers.get(id) ?? ids.push(id) - 1);
    if (ids.length === counts.ids.length + visits.ids.length) {
        throw new LogError('counts-foreign', `The counts know none of the ${visits.ids.length} items of the events: are their ids of the same kind? Counts: ${some(counts.ids)}. Events: ${some(visits.ids)}`);
    }
    return { ...visits, ids, events: { ...visits.events, item: visits.events.item.map((item) => numberOf[item]) } };
}
const NONE = { visitor: new Int32Array(), session: new Int32Array(), at: new Float64Array(), item: new Int32Array(), kind: new Uint8Array() };
function some(ids) {
    return `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}`;
}
/** Number of the first session of which nothing was counted; all of those behind it began later. */
function firstBehind(until, { events, sessions }) {
    const row = events.at.findIndex((at, index) => at > until && events.session[index] !== events.session[index - 1]);
    return row < 0 ? sessions : events.session[row];
}
/** The numbers of the counts, and 0 for each item behind them. */
function padded(values, length) {
    const all = new Float64Array(length);
    all.set(values);
    return all;
}

/** Below this share of a step a number becomes 0. Zeros are what packs. */
const DEAD_ZONE = 0.6;
/** The largest whole number of 8 bits on either side of 0. */
const MOST_STEPS$1 = 127;
/**
 * Turns an embedding into small whole numbers. The steps differ from column to column, so that each column adds about the same error to a
 * score: a number of the target table is multiplied with the context's, one of the source table with a slot's and the target's.
 */
function quantiseEmbedding(embedding, options) {
    const { dims, slots, source, target, tagSource, tagTarget } = embedding;
    const { popularity, step = 0.1 } = options;
    const sourceSizes = sizes(source, dims, popularity);
    const targetSizes = sizes(target, dims, popularity);
    const slotSizes = Float32Array.from(sourceSizes, (_, dim) => sizeOfSlots(slots, dims, dim));
    const sourceSteps = targetSizes.map((size, dim) => step / (size * slotSizes[dim]));
    const targetSteps = sourceSizes.map((size, dim) => step / (size * slotSizes[dim]));
    return {
        dims,
        slots: quantiseTable(slots, new Float32Array(dims)), // few numbers, which weigh in every score: as fine as 8 bits go
        source: quantiseTable(source, sourceSteps),
        target: quantiseTable(target, targetSteps),
        tagSource: quantiseTable(tagSource, sourceSteps, true),
        tagTarget: quantiseTable(tagTarget, targetSteps, true),
    };
}
/** Root mean square of each column, by popularity. */
function sizes(table, dims, popularity) {
    const sums = new Float32Array(dims);
    let total = 0;
    for (let item = 0; item < table.length / dims; item++) {
        const weight = popularity[item] + 1;
        total += weight;
        for (let dim = 0; dim < dims; dim++)
            sums[dim] += weight * table[item * dims + dim] ** 2;
    }
    return sums.map((sum) => Math.sqrt(sum / Math.max(total, 1)));
}
/** How much the slots make of a source vector's number: slots add up as independent ones do. */
function sizeOfSlots(slots, dims, dim) {
    let sum = 0;
    for (let slot = 0; slot < SLOTS; slot++)
        sum += slots[slot * dims + dim] ** 2;
    return Math.sqrt(sum);
}
/** @param steps One a column; those too small for the largest number of the column to fit are made larger. */
function quantiseTable(table, steps, isEven = false) {
    const rows = table.length / steps.length;
    const columns = new Int8Array(table.length);
    const scales = steps.map((step, dim) => {
        const column = Float32Array.from({ length: rows }, (_, row) => table[row * steps.length + dim] / (isEven ? 1 : stepOfRow(row)));
        return quantiseColumn(column, step, columns.subarray(dim * rows, (dim + 1) * rows));
    });
    return { columns, scales };
}
/**
 * Fills `whole` with a column's numbers in steps.
 *
 * @returns What brings them back with the least square error; 0 where all have become 0.
 */
function quantiseColumn(column, leastStep, whole) {
    const step = column.reduce((largest, value) => Math.max(largest, Math.abs(value) / MOST_STEPS$1), leastStep);
    let products = 0;
    let squares = 0;
    for (const [row, value] of column.entries()) {
        whole[row] = Math.sign(value) * Math.min(MOST_STEPS$1, Math.floor(Math.abs(value) / step + 1 - DEAD_ZONE));
        products += value * whole[row];
        squares += whole[row] ** 2;
    }
    return squares > 0 ? products / squares : 0;
}

/** Events that vectors are learned from, the latest: more take hours. */
const MOST_LEARNED = 1_500_000;
/**
 * What vectors are learned from: what was chosen, and where the visitor was.
 *
 * @param cap So often one visitor teaches that an item is chosen, the latest times; what is beyond only tells where the visitor was.
 */
function rowsToLearn({ visitor, session, item, kind }, numbers, toSession, cap) {
    const isUsed = (row) => session[row] < toSession && kind[row] !== kindNumber('list') && numbers[item[row]] >= 0;
    const rows = [];
    for (let row = visitor.length - 1; row >= 0 && rows.length < MOST_LEARNED; row--)
        if (isUsed(row))
            rows.push(row);
    rows.reverse();
    const choices = new Map();
    const isBeyondCap = (row) => {
        const key = visitor[row] * numbers.length + item[row];
        choices.set(key, (choices.get(key) ?? 0) + 1);
        return choices.get(key) > cap;
    };
    const contextOnly = new Set([...rows].reverse().filter((row) => kind[row] === kindNumber('back') || kind[row] === kindNumber('landing') || isBeyondCap(row)));
    return {
        visitor: Int32Array.from(rows, (row) => visitor[row]),
        session: Int32Array.from(rows, (row) => session[row]),
        item: Int32Array.from(rows, (row) => numbers[item[row]]),
        kind: Uint8Array.from(rows, (row) => Number(contextOnly.has(row))),
    };
}

/**
 * Brings together what the shards have learned from the same start, into `start`, in the order of the shards.
 *
 * What the shards moved a row by is added up: a rare row, seen by one shard only, keeps all it learned, where a mean would take most of it
 * away. A row seen by all moves by less than the sum while it is new: had they learned one after the other, Adagrad would have divided by a
 * larger square, and the sum is scaled to that.
 */
function bringTogether(start, shards, dims) {
    for (let row = 0; row < start.squares.length; row++) {
        const before = start.squares[row];
        let gained = 0;
        let most = 0;
        for (const { squares } of shards) {
            gained += squares[row] - before;
            most = Math.max(most, squares[row] - before);
        }
        if (gained === 0)
            continue;
        const scale = Math.sqrt((before + most) / (before + gained));
        for (let at = row * dims; at < (row + 1) * dims; at++) {
            let moved = 0;
            for (const { rows } of shards)
                moved += rows[at] - start.rows[at];
            start.rows[at] += scale * moved;
        }
        start.squares[row] = before + gained;
    }
}

/** @param itemCount Items are numbered from 0 to `itemCount - 1`. */
function layOutSessions({ visitor, session, item, kind }, itemCount) {
    const items = [];
    const visitStarts = [];
    const visitorStarts = [];
    const examples = [];
    const urn = Array.from({ length: itemCount }, (_, number) => number);
    const byVisitor = Uint32Array.from(visitor, (_, index) => index).sort((one, other) => visitor[one] - visitor[other] || one - other);
    for (const [place, index] of byVisitor.entries()) {
        const row = items.length;
        const before = byVisitor[place - 1];
        const isSameVisitor = before !== undefined && visitor[index] === visitor[before];
        const isSameVisit = isSameVisitor && session[index] === session[before];
        const number = item[index] >= 0 && item[index] < itemCount ? item[index] : -1;
        if (isSameVisit && number === items[row - 1])
            continue;
        items.push(number);
        visitorStarts.push(isSameVisitor ? visitorStarts[row - 1] : row);
        visitStarts.push(isSameVisit ? visitStarts[row - 1] : row);
        if (number < 0 || kind?.[index])
            continue;
        urn.push(number);
        if (isSameVisitor)
            examples.push(row);
    }
    return {
        item: shared(items),
        visitStart: shared(visitStarts),
        visitorStart: shared(visitorStarts),
        examples: shared(examples),
        urn: shared(urn),
    };
}
function shared(numbers) {
    const array = new Int32Array(new SharedArrayBuffer(numbers.length * Int32Array.BYTES_PER_ELEMENT));
    array.set(numbers);
    return array;
}

/** The worker's file next to this module's, and next to the bundle this module is part of. */
const WORKER_FILES = ['./worker.js', './embedding-worker.js'];
/**
 * Deals the shards to threads.
 *
 * @param count Threads; 0 does the work in this one, and so does a missing worker file.
 */
function startThreads(input, count) {
    const file = WORKER_FILES.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
    const numbers = [...input.copies.keys()];
    if (count === 0 || !file) {
        const learn = createShards({ ...input, numbers });
        return { learn: async (turn) => learn(turn), stop: async () => undefined };
    }
    const workers = Array.from({ length: count }, (_, index) => {
        const workerData = { ...input, numbers: numbers.filter((number) => number % count === index) };
        return new Worker(file, { workerData });
    });
    return {
        learn: async (turn) => void (await Promise.all(workers.map((worker) => learnIn(worker, turn)))),
        stop: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
    };
}
function learnIn(worker, turn) {
    return new Promise((resolve, reject) => {
        worker.removeAllListeners();
        worker.once('message', () => resolve());
        worker.once('error', reject);
        worker.postMessage(turn);
    });
}

/** The learning rate ends at this share of what it began with. */
const LAST_RATE = 0.1;
/**
 * Learns vectors of items and tags from what visitors chose one after another. The same options give the same bytes, whatever the number of
 * cores.
 */
async function trainEmbedding(options) {
    const { itemCount, tagsOfItem, dims = 16, epochs = 8, negatives = 30, dropout = 0, rate = 0.15, seed = 1 } = options;
    const { shards: shardCount = 4, examplesOfShard = 100, threads = Math.min(shardCount, availableParallelism()), onProgress } = options;
    const sessions = layOutSessions(options.sessions, itemCount);
    const layout = layOut(itemCount, tagsOfItem, dims);
    const start = createParameters(layout);
    initialise(start, layout, seed);
    const copies = Array.from({ length: shardCount }, () => createParameters(layout));
    const order = sessions.examples;
    const input = { copies, start, layout, sessions, order, learning: { negatives, dropout }, seed };
    const team = startThreads(input, threads);
    try {
        const turnsOfPass = Math.ceil(order.length / (shardCount * examplesOfShard));
        const turns = epochs * turnsOfPass;
        for (let number = 0; number < turns; number++) {
            if (number % turnsOfPass === 0)
                shuffle(order, createRandom(seedOf(seed, number)));
            const from = (number % turnsOfPass) * shardCount * examplesOfShard;
            await team.learn({ number, from, examplesOfShard, rate: rate * (1 - (1 - LAST_RATE) * (number / turns)) });
            bringTogether(start, copies, dims);
            onProgress?.((number + 1) / turns);
        }
    }
    finally {
        await team.stop();
    }
    return toEmbedding(start, layout);
}
/**
 * Sources of tags, and of items without tags, start from noise; all targets and the other items' own rows at zero: what was hardly seen
 * stays near zero and costs no bytes.
 */
function initialise({ rows }, { dims, itemCount, tagCount, tagStart }, seed) {
    const random = createRandom(seedOf(seed, 0, 0, 0));
    for (let slot = 0; slot < SLOTS; slot++)
        rows.fill(1 / (1 + slot), slot * dims, (slot + 1) * dims);
    for (let row = 0; row < itemCount + tagCount; row++) {
        if (row < itemCount && tagStart[row + 1] > tagStart[row])
            continue;
        for (let dim = 0; dim < dims; dim++)
            rows[(firstSourceRow() + row) * dims + dim] = random() / 2 ** 32 - 0.5;
    }
}
function toEmbedding({ rows }, layout) {
    const { dims, itemCount, tagCount } = layout;
    const part = (first, count) => rows.slice(first * dims, (first + count) * dims);
    return {
        dims,
        slots: part(0, SLOTS),
        source: effective(rows, firstSourceRow(), layout),
        target: effective(rows, firstTargetRow(layout), layout),
        tagSource: part(firstSourceRow() + itemCount, tagCount),
        tagTarget: part(firstTargetRow(layout) + itemCount, tagCount),
    };
}
/** Each item's own row plus the mean of its tags' rows. */
function effective(rows, first, { dims, itemCount, tagStart, tags }) {
    const table = rows.slice(first * dims, (first + itemCount) * dims);
    for (let item = 0; item < itemCount; item++) {
        const own = tags.subarray(tagStart[item], tagStart[item + 1]);
        for (const tag of own)
            for (let dim = 0; dim < dims; dim++)
                table[item * dims + dim] += rows[(first + itemCount + tag) * dims + dim] / own.length;
    }
    return table;
}

// From counts to what stands in a model file: how much more often than elsewhere.
/** Logarithm of a lift below which nothing is told: about as often as by chance. */
const LEAST_STRENGTH = 0.125;
/**
 * Steps, the most telling first.
 *
 * @param shares Share of all choices of each item, above 0.
 */
function stepEntries({ from, to, weight }, shares) {
    return entries(weight.length, LEAST.step, (index) => [from[index], to[index], weight[index], Math.log1p(weight[index] / (STEP_PRIOR * shares[to[index]]))]);
}
/** Pairs, the most telling first; each once, the lower number first. */
function pairEntries({ from, to, weight }, size) {
    const totals = pairTotals({ from, to, weight }, size);
    const all = totals.reduce((sum, total) => sum + total, 0);
    const liftOf = (index) => (weight[index] * all) / ((totals[from[index]] + PAIR_PRIOR) * (totals[to[index]] + PAIR_PRIOR));
    return entries(weight.length, LEAST.pair, (index) => [from[index], to[index], weight[index], Math.log(liftOf(index))]);
}
/** What the pairs of each item weigh together. */
function pairTotals({ from, to, weight }, size) {
    const totals = new Float64Array(size);
    for (let index = 0; index < weight.length; index++)
        for (const item of [from[index], to[index]])
            totals[item] += weight[index];
    return totals;
}
/** So many at most: a large log has millions, and a file of 100 KB holds some ten thousand. */
const MOST_ENTRIES = 400_000;
function entries(length, least, entryOf) {
    const values = new Float64Array(length);
    for (let index = 0; index < length; index++) {
        const [, , count, strength] = entryOf(index);
        values[index] = strength > LEAST_STRENGTH ? count * strength : 0;
    }
    const order = Uint32Array.from(values.keys()).filter((index) => values[index] > 0);
    order.sort((a, b) => values[b] - values[a] || a - b);
    return Array.from(order.subarray(0, MOST_ENTRIES), (index) => {
        const [from, to, count] = entryOf(index);
        return { from, to, level: Math.max(0, Math.min(255, Math.round(Math.log(count / least) / UNITS.level))), value: values[index] };
    });
}

/** Writes a model as plain streams, one kind of number each: what is alike stands together, so that gzip or brotli finds it. */
function writeModel(contents) {
    const streams = streamsOf(contents);
    const { embedding, settings } = contents;
    const scalesOf = (table) => shorten(embedding?.[table].scales ?? []);
    const header = {
        items: contents.ids.length,
        topShare: Number(largest(contents.shares).toPrecision(4)),
        pairWeight: Number(contents.pairTotals.reduce((sum, total) => sum + total, 0).toPrecision(4)),
        dimensions: embedding?.dims ?? 0,
        scales: [scalesOf('source'), scalesOf('target'), scalesOf('tagSource'), scalesOf('tagTarget')],
        slots: shorten(embedding ? dequantise(embedding.slots.columns, embedding.slots.scales) : []),
        settings,
        streams: Object.fromEntries(STREAMS.map((name) => [name, streams[name].length])),
    };
    const text = new TextEncoder().encode(JSON.stringify(header));
    const preamble = Buffer.alloc(12);
    preamble.write(MAGIC, 'latin1');
    preamble[MAGIC.length] = VERSION;
    preamble.writeUInt32LE(text.length, 8);
    const bytes = Buffer.concat([preamble, text, ...STREAMS.map((name) => streams[name])]);
    bytes.writeUInt32LE(checksum(bytes.subarray(8)), 4);
    return bytes;
}
function streamsOf({ ids, shares, recentShares, steps, pairs, pairTotals, tags, embedding }) {
    const step = rowsOf(steps, ids.length, () => -1);
    const pair = rowsOf(pairs, ids.length, (row) => row);
    // What an item without a pair weighs is never asked.
    const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
    const byName = [...ids.keys()].sort((a, b) => (ids[a] < ids[b] ? -1 : 1));
    const depths = depthsOf(shares);
    const [named, tagged] = [namesOf(byName.map((item) => ids[item])), namesOf(tags.names)];
    return {
        idsShared: named.shared,
        ids: named.rests,
        popularity: Uint8Array.from(byName, (item) => depths[item]),
        trend: Uint8Array.from(shares, (share, item) => aboutMiddle(Math.log(recentShares[item] / share) / UNITS.trend)),
        stepCounts: step.counts,
        stepGaps: step.heads,
        stepGapBits: step.bits,
        stepLevels: step.levels,
        pairTotals: Uint8Array.from(pairTotals, (total, item) => paired.has(item) ? Math.min(255, Math.round(Math.log1p(total / LEAST.pair) / UNITS.total)) : 0),
        pairCounts: pair.counts,
        pairGaps: pair.heads,
        pairGapBits: pair.bits,
        pairLevels: pair.levels,
        source: Uint8Array.from(embedding?.source.columns ?? []),
        target: Uint8Array.from(embedding?.target.columns ?? []),
        tagsShared: tagged.shared,
        tags: tagged.rests,
        tagLifts: Uint8Array.from(tags.lifts, (lift) => aboutMiddle(lift / UNITS.tagLift)),
        tagSource: Uint8Array.from(embedding?.tagSource.columns ?? []),
        tagTarget: Uint8Array.from(embedding?.tagTarget.columns ?? []),
    };
}
/** What may be below 0, as a byte. */
function aboutMiddle(units) {
    return Math.max(0, Math.min(255, MIDDLE + Math.round(units)));
}
/** How far each share lies below the largest, in units of `UNITS.popularity`: as fine as the file tells popularity. */
function depthsOf(shares) {
    const most = largest(shares);
    return Uint8Array.from(shares, (share) => Math.min(255, Math.round(Math.log(most / share) / UNITS.popularity)));
}
function largest(shares) {
    return shares.reduce((most, share) => Math.max(most, share), 0);
}
const MOST_SHARED = 255;
/** Front coding, as word lists have it: names that begin alike cost their ends. @param names In alphabetical order. */
function namesOf(names) {
    const shared = names.map((name, place) => {
        const before = names[place - 1] ?? '';
        let count = 0;
        while (count < MOST_SHARED && count < name.length && name[count] === before[count])
            count++;
        // Half of a letter beyond the basic plane is no text.
        return /[\ud800-\udbff]/.test(name[count - 1] ?? '') ? count - 1 : count;
    });
    return { shared: Uint8Array.from(shared), rests: new TextEncoder().encode(names.map((name, place) => name.slice(shared[place])).join('\n')) };
}
/** @param before What the first gap of a row is counted from. */
function rowsOf(entries, size, before) {
    const sorted = [...entries].sort((a, b) => a.from - b.from || a.to - b.to);
    const counts = new Array(size).fill(0);
    for (const { from } of sorted)
        counts[from]++;
    const gaps = sorted.map(({ from, to }, index) => to - 1 - (sorted[index - 1]?.from === from ? sorted[index - 1].to : before(from)));
    return { counts: writeNumbers(counts), ...writeGaps(gaps), levels: Uint8Array.from(sorted, ({ level }) => level) };
}
/** As `readGaps` of core/model/read-model.ts reads them. */
function writeGaps(gaps) {
    const digits = [];
    const heads = gaps.map((gap) => {
        const length = Math.floor(Math.log2((gap + HEAD) / HEAD));
        for (let place = length - 1; place >= 0; place--)
            digits.push(Math.floor((gap + HEAD) / 2 ** place) % 2);
        return HEAD * length + (Math.floor((gap + HEAD) / 2 ** length) % HEAD);
    });
    const bits = new Uint8Array(Math.ceil(digits.length / 8));
    digits.forEach((digit, at) => (bits[at >> 3] |= digit << (at & 7)));
    return { heads: Uint8Array.from(heads), bits };
}
/** As `readNumbers` of core/model/read-model.ts reads them. */
function writeNumbers(numbers) {
    const bytes = [];
    for (let number of numbers) {
        for (; number > 127; number = Math.floor(number / 128))
            bytes.push((number % 128) + 128);
        bytes.push(number);
    }
    return Uint8Array.from(bytes);
}
/** Four digits are more than a unit of the numbers that they scale. */
function shorten(numbers) {
    return Array.from(numbers, (number) => Number(number.toPrecision(4)));
}

// What a model file holds, from counts and an embedding, as much of it as the budget allows.
/** Choices that each item is taken to have beside those counted. */
const PRIOR = 0.5;
function sharesOf(items, counts) {
    const all = items.reduce((sum, item) => sum + counts[item] + PRIOR, 0);
    return Float64Array.from(items, (item) => (counts[item] + PRIOR) / all);
}
/**
 * Numbers items as the file does, by how often they were chosen, and weighs what is told of them.
 *
 * @param most Items at most, those chosen most.
 */
function candidatesOf(ids, { chosen, lately, steps, pairs }, tags, most = Infinity) {
    // Where visitors came in and went on from is worth knowing, chosen or not.
    const left = new Set(Array.from(steps.from));
    const listed = [...ids.keys()].filter((item) => chosen[item] > 0 || left.has(item)).sort((a, b) => chosen[b] - chosen[a] || a - b).slice(0, most);
    const depths = depthsOf(sharesOf(listed, chosen));
    const order = [...listed.keys()].sort((a, b) => depths[a] - depths[b] || (ids[listed[a]] < ids[listed[b]] ? -1 : 1)).map((place) => listed[place]);
    const numbers = new Int32Array(ids.length).fill(-1);
    order.forEach((item, number) => (numbers[item] = number));
    const shares = sharesOf(order, chosen);
    const renumbered = ({ from, to, weight }) => {
        const kept = Array.from(from, (item, index) => (numbers[item] < 0 || numbers[to[index]] < 0 ? -1 : index)).filter((index) => index >= 0);
        return { from: kept.map((index) => numbers[from[index]]), to: kept.map((index) => numbers[to[index]]), weight: kept.map((index) => weight[index]) };
    };
    const counted = renumbered(pairs);
    const upwards = pairEntries(counted, order.length).map((entry) => (entry.from < entry.to ? entry : { ...entry, from: entry.to, to: entry.from }));
    return { ids: order.map((item) => ids[item]), numbers, shares, recentShares: sharesOf(order, lately), steps: stepEntries(renumbered(steps), shares), pairs: upwards, pairTotals: pairTotals(counted, order.length), tags };
}
/**
 * Takes steps and pairs, the most telling first, as long as the file stays within its budget as it is served.
 *
 * @param budget Bytes after `gzip -9`, ids and everything counted.
 * @param stepShare Of what is left beside ids and embedding, the share that steps may take, 0 to 1.
 */
function fill(candidates, embedding, settings, budget, stepShare) {
    const { ids, shares, recentShares, steps, pairs, pairTotals, tags } = candidates;
    const contents = (stepCount, pairCount) => ({ ids, shares, recentShares, pairTotals, tags, embedding, settings, steps: steps.slice(0, stepCount), pairs: pairs.slice(0, pairCount) });
    const served = (stepCount, pairCount) => servedSize(writeModel(contents(stepCount, pairCount)));
    const left = budget - served(0, 0);
    // None takes less than half a byte: what is beyond need not be tried.
    const stepCount = most(Math.min(steps.length, 2 * budget), (count) => served(count, 0) <= budget - (1 - stepShare) * left);
    const pairCount = most(Math.min(pairs.length, 2 * budget), (count) => served(stepCount, count) <= budget);
    return contents(stepCount, pairCount);
}
/** Bytes of a file as it comes over the wire. */
function servedSize(bytes) {
    return gzipSync(bytes, { level: 9 }).length;
}
/** The largest count, 0 to `limit`, that still fits. */
function most(limit, fits) {
    let [low, high] = [0, limit];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/** Terms of the visitor's own history whose weights are fitted; what a visitor declares is never in a log. */
const OWN_TERMS = ['order', 'intent', 'taste', 'seen', 'similar', 'near', 'next', 'habit', 'bought', 'price'];
const MODEL_TERMS = ['sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'];
const FITTED_TERMS = [...OWN_TERMS, ...MODEL_TERMS];
/**
 * Replays visits and takes down every choice.
 *
 * @param catalogue Items by id; an item that is not in it has no tags.
 * @param onProgress Told the share of visitors that are done, 0 to 1.
 */
function collectChoices(visitors, catalogue, settings, onProgress = () => { }) {
    const plain = unweighed(settings);
    const itemOf = itemReader(catalogue);
    return visitors.flatMap((visitor, index) => {
        onProgress(index / visitors.length);
        return Array.from(replayVisitor(visitor, itemOf), choiceOf);
    });
    function choiceOf({ visitor, items, chosen, isShown, profile, now }) {
        const features = OWN_TERMS.map(() => new Float64Array(items.length));
        const projection = projectProfile(profile, plain, now, undefined, null);
        const ranked = rankItems(items.map((item, place) => ({ subject: place, item })), projection);
        for (const { item: place, reasons } of ranked) {
            for (const { term, score } of reasons) {
                const feature = OWN_TERMS.indexOf(term);
                if (feature >= 0)
                    features[feature][place] += score;
            }
        }
        return { visitor, items, habits: habitsOf(trailOf(profile), now), actions: profile.actions, chosen, features, isShown, categories: items.map(categoryOf), calibrated: items.map(shareOf$1({ ...projection, diversity: 'calibrated' })) };
    }
}
/** Asks a model about choices. */
function withModel(choices, model) {
    return choices.map((choice) => {
        const { parts, traits } = viewModel(model, choice.habits, choice.actions).of(choice.items);
        return { ...choice, features: [...choice.features, ...MODEL_TERMS.map((term) => Float64Array.from(parts[term]))], traits };
    });
}
/** Settings under which every term speaks as it is. */
function unweighed(settings) {
    return { ...settings, again: 'avoid', minActions: 0, alike: undefined, weights: { ...settings.weights, ...Object.fromEntries(FITTED_TERMS.map((term) => [term, 1])) } };
}

/**
 * The order that a model and the visitor's own history give: indexes, best first.
 *
 * @param diversity How much of the first places a category may take. Default: all.
 */
function orderBy({ weights, narrow }, diversity = 1) {
    return ({ features, traits, items, categories, calibrated }) => {
        const share = narrowness(narrow, traits);
        const scores = new Float64Array(items.length);
        FITTED_TERMS.forEach((term, feature) => {
            const [mixed = 0, tight = 0] = weights.map((each) => each[term]);
            const weight = mixed + share * (tight - mixed);
            for (let item = 0; weight && item < scores.length; item++)
                scores[item] += weight * features[feature][item];
        });
        const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
        if (diversity === 1)
            return order;
        return diversify(order, scores, (item) => categories[item], (item) => (diversity === 'calibrated' ? calibrated[item] : diversity));
    };
}
/** @returns Gain of each question: nDCG of the first ten, 0 to 1. */
function gainsOf(choices, order) {
    return Float64Array.from(choices, (choice) => gainOf(order(choice), choice.chosen));
}
/** Judges orders of questions. */
function qualityOf(choices, order) {
    const judged = choices.map((choice) => {
        const ranked = order(choice);
        return { place: firstPlace(ranked, choice.chosen), gain: gainOf(ranked, choice.chosen) };
    });
    const mean = (value) => judged.reduce((sum, each) => sum + value(each), 0) / Math.max(1, judged.length);
    return {
        questions: judged.length,
        hitRate: mean(({ place }) => hitOf(place)),
        reciprocalRank: mean(({ place }) => reciprocalOf(place)),
        ndcg: mean(({ gain }) => gain),
    };
}

// Conditional logit, fitted by Newton's method: the whole of the lists at once, so that their order changes nothing.
/** Steps at most: it settles in about eight. */
const MOST_STEPS = 30;
/**
 * Weights under which the chosen items are the likeliest, the features made comparable first.
 *
 * @param ridge How strongly weights are held at 0, in lists' worth of evidence. Default 20.
 * @returns One weight a feature; 0 for one that never varies.
 * @see McFadden, "Conditional logit analysis of qualitative choice behavior", 1974.
 */
function fitChoices(lists, ridge = 20) {
    const size = lists[0]?.features.length ?? 0;
    const scales = Float64Array.from({ length: size }, (_, feature) => spread(lists, feature));
    const used = [...scales.keys()].filter((feature) => scales[feature] > 1e-9);
    let weights = new Float64Array(used.length);
    let now = derive(lists, used, scales, weights, ridge);
    for (let step = 0; step < MOST_STEPS && used.length > 0; step++) {
        const direction = new CholeskyDecomposition(now.curvature).solve(Matrix.columnVector(now.gradient)).to1DArray();
        const before = now;
        const from = weights;
        // A whole step may go too far where chances are near 0 or 1.
        for (let reach = 1; reach > 1e-3; reach /= 2) {
            weights = from.map((weight, index) => weight + reach * direction[index]);
            now = derive(lists, used, scales, weights, ridge);
            if (now.value > before.value)
                break;
        }
        if (now.value < before.value + 1e-6 * Math.abs(before.value))
            break;
    }
    const all = new Float64Array(size);
    used.forEach((feature, index) => (all[feature] = weights[index] / scales[feature]));
    return all;
}
/** Root mean square of a feature about its mean in each list. */
function spread(lists, feature) {
    let [squares, count] = [0, 0];
    for (const { features } of lists) {
        const values = features[feature];
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        for (const value of values)
            squares += (value - mean) ** 2;
        count += values.length;
    }
    return Math.sqrt(squares / Math.max(1, count));
}
/** Log likelihood, its slope and its curvature (negated, so that it can be solved for). */
function derive(lists, used, scales, weights, ridge) {
    const size = used.length;
    const gradient = Array.from(weights, (weight) => -ridge * weight);
    const curvature = Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_, column) => (row === column ? ridge : 0)));
    let value = -0.5 * ridge * weights.reduce((sum, weight) => sum + weight * weight, 0);
    for (const { features, chosen } of lists) {
        const columns = used.map((feature) => features[feature]);
        const factors = used.map((feature) => 1 / scales[feature]);
        const length = columns[0].length;
        const scores = new Float64Array(length);
        for (let feature = 0; feature < size; feature++)
            for (let item = 0; item < length; item++)
                scores[item] += weights[feature] * factors[feature] * columns[feature][item];
        const most = Math.max(...scores);
        let all = 0;
        for (let item = 0; item < length; item++)
            all += Math.exp(scores[item] - most);
        const chances = scores.map((score) => Math.exp(score - most) / all);
        for (const item of chosen)
            value += Math.log(chances[item]) / chosen.length;
        const means = columns.map((column, feature) => factors[feature] * chances.reduce((sum, chance, item) => sum + chance * column[item], 0));
        for (let row = 0; row < size; row++) {
            for (const item of chosen)
                gradient[row] += (factors[row] * columns[row][item]) / chosen.length;
            gradient[row] -= means[row];
            for (let column = 0; column <= row; column++) {
                let sum = 0;
                for (let item = 0; item < length; item++)
                    sum += chances[item] * columns[row][item] * columns[column][item];
                curvature[row][column] += factors[row] * factors[column] * sum - means[row] * means[column];
            }
        }
    }
    for (let row = 0; row < size; row++)
        for (let column = 0; column < row; column++)
            curvature[column][row] = curvature[row][column];
    return { value, gradient, curvature: new Matrix(curvature.map((row) => [...row])) };
}

/** Lists of each kind below which one kind of weights has to do for both. */
const FEWEST_SHOWN = 300;
/** @param choices Of visits behind those that the model was made of. */
function fitSettings(choices, settings) {
    const shown = choices.filter(({ isShown }) => isShown).length;
    const narrow = shown >= FEWEST_SHOWN && choices.length - shown >= FEWEST_SHOWN ? fitNarrow(choices) : ALL_ALIKE;
    const weights = fitChoices(choices.map((choice) => {
        const share = narrowness(narrow, choice.traits);
        return { chosen: choice.chosen, features: [...choice.features.map((values) => values.map((value) => (1 - share) * value)), ...choice.features.map((values) => values.map((value) => share * value))] };
    }));
    const mixed = named(weights.slice(0, FITTED_TERMS.length));
    const { kindWeight = 1, minActions } = settings;
    return {
        weights: [mixed, narrow === ALL_ALIKE ? mixed : named(weights.slice(FITTED_TERMS.length))],
        narrow,
        minActions,
        again: 'avoid',
        kindWeight,
    };
}
/** No list counts as narrow. */
const ALL_ALIKE = [-40, 0, 0, 0];
/** Tells lists that were shown from drawn ones by their traits: logistic regression, as a choice between two. */
function fitNarrow(choices) {
    const lists = choices.map(({ traits, isShown }) => ({ features: [1, ...traits].map((trait) => Float64Array.of(0, trait)), chosen: [isShown ? 1 : 0] }));
    return Array.from(fitChoices(lists, 1), round);
}
/** Twice a logit is the scale of presets, and of the boosts that sites give. */
const SCALE = 2;
function named(weights) {
    return Object.fromEntries(FITTED_TERMS.map((term, index) => [term, round(SCALE * weights[index])]));
}
function round(number) {
    return Number(number.toPrecision(4));
}

/**
 * Share of the budget that tags may take, and about what one takes of it, vectors and all, in bytes: a hundred tags at 100 KB, where a recorded encyclopaedia has
 * about as many categories, and a small part of what steps and pairs take.
 */
const MOST_FOR_TAGS = 0.04;
const BYTES_OF_TAG = 40;
/** Items of a tag that are taken to be chosen as those that were chosen are. */
const PRIOR_ITEMS = 5;
/**
 * Chooses the tags that most items of a catalogue carry, but not all, and says how often those are chosen.
 *
 * @param chosen How often each item was chosen, by id; 0 for one that was not.
 * @param budget Bytes of the file as served.
 */
function tagStatistics(catalogue, chosen, budget) {
    const counts = new Map();
    let [all, known] = [0, 0];
    for (const [id, { tags }] of catalogue) {
        all += chosen(id);
        if (chosen(id) > 0)
            known++;
        for (const tag of tags) {
            const count = counts.get(tag) ?? { items: 0, choices: 0 };
            counts.set(tag, count);
            count.items++;
            count.choices += chosen(id);
        }
    }
    const mean = all / Math.max(1, known);
    const telling = [...counts].filter(([tag, { items }]) => items > 1 && items < catalogue.size && !hasAddress(tag));
    const most = Math.floor((MOST_FOR_TAGS * budget) / BYTES_OF_TAG);
    const kept = telling.sort(([a, one], [b, other]) => other.items - one.items || (a < b ? -1 : 1)).slice(0, mean > 0 ? most : 0);
    const named = kept.sort(([a], [b]) => (a < b ? -1 : 1));
    return { names: named.map(([tag]) => tag), lifts: Float64Array.from(named, ([, { items, choices }]) => Math.log((choices + PRIOR_ITEMS * mean) / ((items + PRIOR_ITEMS) * mean))) };
}

/** Questions below which nothing is fitted. */
const FEWEST_QUESTIONS = 100;
/**
 * How the budget may be dealt: to ids and vectors at most, with 0 for no vectors, and of the rest to steps; what is best on half of what is held back stays, of
 * equals the first.
 */
const DEALS = [0.45, 0.3, 0.6, 0].flatMap((fixed) => [0.35, 0.8, 0.1, 1, 0].map((steps) => ({ fixed, steps })));
/** About how far two deals differ by chance in the nDCG of one question; in the mean of many it is as much over the root of their number. */
const BY_CHANCE = 0.2;
/** Steps of vectors, finer ones first: coarser ones are tried until they fit. */
const COARSER = [0.06, 0.09, 0.12, 0.17, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 4];
/** Share of the budget that ids and popularity may take. */
const MOST_FOR_NAMES = 0.4;
/** Looks at events in learning vectors, all passes together, and the fewest passes: of a large log fewer passes learn as much. */
const MOST_LOOKS = 3_000_000;
const FEWEST_EPOCHS = 2;
const NEUTRAL = { weights: [{}, {}], narrow: ALL_ALIKE, minActions: 2, again: 'avoid', kindWeight: 1 };
/**
 * Builds a model. Weights are fitted, and the shares of the file chosen, on the last part of the log by a model of what stands before it; then the
 * model is made of all of it. Counts that were made elsewhere are taken as they are, and visits behind them are asked; vectors are those of the log.
 */
async function buildModel(options) {
    const { log, counts, settings, onProgress } = options;
    const visits = counts ? joinVisits(counts, log && (await visitsOf(log))) : await visitsOf(log);
    const latest = firstHeldBack(visits.sessions);
    // What was counted elsewhere has been seen: only visits behind it can tell what the counts are worth.
    const fromSession = counts ? Math.max(latest, firstBehind(counts.until, visits)) : latest;
    const fitted = fromSession < visits.sessions ? await fitOnLast(options, visits, fromSession) : null;
    onProgress('counting all of it', 0.6);
    const all = await partOf$1(options, visits, visits.sessions, Infinity, (share) => onProgress('learning from all of it', 0.65 + 0.3 * share));
    if (all.candidates.ids.length === 0)
        throw new LogError('log-unusable', `No item was chosen by ${options.minVisitors} different visitors: a model of less would show who chose what. --min-visitors says how many are needed`);
    onProgress('writing', 0.97);
    const { deal, settings: found } = fitted ?? { deal: DEALS[0], settings: { ...NEUTRAL, minActions: settings.minActions, again: settings.again } };
    const contents = fill(all.candidates, all.embedding(deal.fixed), found, options.budget, deal.steps);
    const bytes = writeModel(contents);
    if (servedSize(bytes) > options.budget)
        throw new LogError('budget-too-small', `Ids and popularity of ${contents.ids.length} items alone take ${servedSize(bytes)} bytes: the budget of ${options.budget} is too small`);
    onProgress('done', 1);
    return { bytes, contents, served: servedSize(bytes), expected: fitted?.expected ?? null, leftOut: all.leftOut, heldBack: visits.sessions - fromSession };
}
/** Fits settings to the last sessions, by a model of those before them; none where there are too few questions. */
async function fitOnLast(options, { ids, events, sessions }, fromSession) {
    const { catalogue, settings, questions, seed, onProgress } = options;
    const until = startOf(events, fromSession);
    onProgress('counting the first part', 0.05);
    const early = await partOf$1(options, { ids, events}, fromSession, until, (share) => onProgress('learning from the first part', 0.1 + 0.3 * share));
    onProgress('replaying the last part', 0.4);
    const recorded = recordVisitors(events, { ids, chosen: early.chosen, fromSession, most: questions, seed });
    const choices = collectChoices(recorded, catalogue, settings, (share) => onProgress('replaying the last part', 0.4 + 0.15 * share));
    return choices.length >= FEWEST_QUESTIONS ? choose(early, choices, options) : null;
}
/** Counts and learns from the sessions before a moment. */
async function partOf$1(options, { ids, events }, toSession, until, onProgress) {
    const { catalogue, seed, budget, cap } = options;
    const counts = await countsBefore(options, ids.length, until);
    const places = new Map(ids.map((id, item) => [id, item]));
    const tags = tagStatistics(catalogue, (id) => counts.chosen[places.get(id) ?? -1] ?? 0, budget);
    const candidates = withRoom(ids, counts, tags, budget);
    const embedding = candidates.ids.length < 2 || toSession === 0 ? () => null : await learn(candidates, rowsToLearn(events, candidates.numbers, toSession, cap), catalogue, seed, budget, onProgress);
    return { chosen: counts.chosen, leftOut: counts.chosen.filter((count, item) => count > 0 && candidates.numbers[item] < 0).length, candidates, embedding };
}
/** Of a large catalogue the items chosen most, so that there is room for what is told of them. */
function withRoom(ids, counts, tags, budget) {
    const all = candidatesOf(ids, counts, tags);
    const size = servedSize(writeModel(fill(all, null, NEUTRAL, 0, 0)));
    return size > MOST_FOR_NAMES * budget ? candidatesOf(ids, counts, tags, Math.floor((all.ids.length * MOST_FOR_NAMES * budget) / size)) : all;
}
/** Counts what was before a moment. What was counted elsewhere is what it is: {@link buildModel} then asks of visits behind it alone. */
async function countsBefore({ log, counts, minVisitors, cap }, size, until) {
    if (counts)
        return { ...counts, chosen: padded(counts.chosen, size), lately: padded(counts.lately, size) };
    const span = Number.isFinite(until) ? { to: until } : {};
    const [popularity, steps, pairs] = [await popularityBefore(log, size, until, { minVisitors, cap }), await log.steps({ ...span, minVisitors, cap }), await log.pairs({ ...span, minVisitors, cap })];
    return { ...popularity, steps, pairs: { from: pairs.a, to: pairs.b, weight: pairs.weight } };
}
/** Learns vectors. */
async function learn(candidates, sessions, catalogue, seed, budget, onProgress) {
    const { ids, tags } = candidates;
    const tagNumbers = new Map();
    const tagsOfItem = ids.map((id) => (catalogue.get(id)?.tags ?? []).map((tag) => {
        if (!tagNumbers.has(tag))
            tagNumbers.set(tag, tagNumbers.size);
        return tagNumbers.get(tag);
    }));
    const learned = await trainEmbedding({ sessions, itemCount: ids.length, tagsOfItem, seed, ...shapeFor(ids.length, sessions.item.length, new Set(sessions.session).size), onProgress });
    const trained = withTags(learned, tags.names.map((tag) => tagNumbers.get(tag) ?? -1));
    const popularity = new Float64Array(ids.length);
    for (const item of sessions.item)
        popularity[item]++;
    const quantised = COARSER.map((step) => quantiseEmbedding(trained, { popularity, step }));
    const sizes = quantised.map((embedding) => servedSize(writeModel(fill(candidates, embedding, NEUTRAL, 0, 0))));
    return (share) => share === 0 ? null : quantised[sizes.findIndex((size) => size <= share * budget)] ?? quantised.at(-1);
}
/** Of the tags' vectors those that go into the file. @param numbers Rows of theirs; -1 for a tag of which nothing was learned. */
function withTags(embedding, numbers) {
    const { dims } = embedding;
    const pick = (table) => Float32Array.from({ length: numbers.length * dims }, (_, at) => table[numbers[Math.floor(at / dims)] * dims + (at % dims)] ?? 0);
    return { ...embedding, tagSource: pick(embedding.tagSource), tagTarget: pick(embedding.tagTarget) };
}
/**
 * How vectors are learned best, by what was tried on three recorded sets: a small catalogue gains by more numbers a vector, which are cheap there; where
 * visits are long, few passes do, and leaving items of the context out keeps them from being learned by heart.
 */
function shapeFor(items, events, sessions) {
    const atMost = (epochs) => Math.max(FEWEST_EPOCHS, Math.min(epochs, Math.floor(MOST_LOOKS / events)));
    if (items <= 1000)
        return { dims: 32, epochs: atMost(6), dropout: 0 };
    return events / sessions > 12 ? { dims: 24, epochs: atMost(5), dropout: 0.2 } : { dims: 16, epochs: atMost(8), dropout: 0 };
}
/** Fits settings for each way to deal the budget and keeps the best; tells what is to be expected of it. */
function choose({ candidates, embedding }, choices, { settings, budget }) {
    // Visitors, not questions, are dealt: what one does is alike.
    const isForFitting = ({ visitor }) => visitor % 2 === 0;
    const known = new Set();
    let best;
    for (const deal of DEALS) {
        const bytes = writeModel(fill(candidates, embedding(deal.fixed), NEUTRAL, budget, deal.steps));
        // Where there is room for everything all are the same.
        if (known.has(checksum(bytes)))
            continue;
        known.add(checksum(bytes));
        const modelled = withModel(choices, readModel(bytes, (text) => new TextDecoder().decode(text)));
        const fitted = fitSettings(modelled.filter(isForFitting), settings);
        const expected = expect(modelled.filter((choice) => !isForFitting(choice)), fitted, settings.diversity);
        const worth = expected.kinds.reduce((sum, { model }) => sum + model.ndcg, 0);
        if (!best || worth > best.worth + BY_CHANCE / Math.sqrt(choices.length))
            best = { deal, expected, settings: fitted, modelled, worth };
    }
    const { deal, modelled, settings: fitted } = best;
    const diversity = isBetterCalibrated(modelled.filter(isForFitting), fitted, settings.diversity) ? 'calibrated' : undefined;
    const expected = expect(modelled.filter((choice) => !isForFitting(choice)), fitted, diversity ?? settings.diversity, fitted.minActions);
    return { deal, expected, settings: { ...fitSettings(modelled, settings), ...(diversity && { diversity }) } };
}
/** Standard errors by which calibrated shares have to be better than the preset's, visitor by visitor: one time in forty they are so by chance. */
const SURE = 2;
/** Whether orders are better where a category may take as large a share of the first places as of the visitor's latest choices. */
function isBetterCalibrated(choices, settings, diversity) {
    const [now, then] = [diversity, 'calibrated'].map((each) => gainsOf(choices, orderBy(settings, each)));
    const byVisitor = new Map();
    choices.forEach(({ visitor }, index) => byVisitor.set(visitor, (byVisitor.get(visitor) ?? 0) + then[index] - now[index]));
    const [sum, squares] = [...byVisitor.values()].reduce(([sum, squares], each) => [sum + each, squares + each * each], [0, 0]);
    return sum > SURE * Math.sqrt(squares);
}
/** @param minActions Choices that a visitor has made before the order is the model's. Default: none, for comparing models. */
function expect(choices, settings, diversity, minActions = 0) {
    const only = (term) => orderBy({ ...settings, narrow: NEUTRAL.narrow, weights: [{ popularity: 1, ...(term === 'trend' && { trend: 1 }) }, {}] });
    const kinds = [false, true].flatMap((isShown) => {
        const asked = choices.filter((choice) => choice.isShown === isShown);
        if (asked.length === 0)
            return [];
        const asGiven = isShown ? ({ items }) => [...items.keys()] : only('popularity');
        const ordered = orderBy(settings, diversity);
        const byModel = (choice) => (choice.habits.choices < minActions ? asGiven : ordered)(choice);
        const given = gainsOf(asked, asGiven);
        return [{ isShown, model: qualityOf(asked, byModel), popularity: qualityOf(asked, only('popularity')), recent: qualityOf(asked, only('trend')), ...helpedAndHarmed(asked.map(({ visitor }) => visitor), gainsOf(asked, byModel), given) }];
    });
    return { kinds };
}

/** Arabic. The article is written with its word, so most words stand here with it and without. */
const ar = {
    health: 'صحة الصحة مرض المرض أمراض الأمراض سرطان السرطان سكري السكري اكتئاب الاكتئاب دواء أدوية الأدوية صيدلية الصيدلية ربو الربو إعاقة الإعاقة إدمان الإدمان',
    pregnancy: 'اختبار_حمل اختبار_الحمل فترة_الحمل المرأة_الحامل ملابس_حمل للحوامل الحوامل ولادة الولادة إجهاض الإجهاض خصوبة الخصوبة العقم رضاعة الرضاعة منع_الحمل',
    religion: 'دين الدين ديني دينية إسلام الإسلام إسلامي إسلامية مسلم مسلمون المسلمين مسيحية المسيحية كنيسة الكنيسة مسجد المسجد قرآن القرآن يهودي اليهودية حلال صلاة الصلاة إلحاد',
    politics: 'سياسة السياسة سياسي سياسية سياسات انتخابات الانتخابات حزب الحزب أحزاب الأحزاب برلمان البرلمان اشتراكية الشيوعية',
    sexuality: 'جنسي جنسية_مثلية مثلي المثلية مثليين المثليين مثلية المتحولين_جنسيا إباحية الإباحية واقي_ذكري الجنسانية',
    ethnicity: 'عرقي عرقية العرقية أقلية أقليات الأقليات عنصرية العنصرية لاجئ لاجئين اللاجئين مهاجرين المهاجرين لجوء اللجوء',
    union: 'نقابة النقابة نقابات النقابات نقابي إضراب الإضراب نقابة_العمال مفاوضة_جماعية',
    minors: 'قاصر قاصرين القاصرين مراهق مراهقين المراهقين مراهقة المراهقة حضانة_الأطفال حماية_الطفل',
    debt: 'ديون الديون مديون إفلاس الإفلاس إعسار الإعسار مدين الحجز_على_الراتب تحصيل_الديون',
    gambling: 'قمار القمار مقامرة المقامرة كازينو الكازينو مراهنات المراهنات رهان يانصيب اليانصيب بوكر روليت',
    death: 'موت الموت وفاة الوفاة وفيات الوفيات جنازة الجنازة دفن الدفن مقبرة المقبرة عزاء العزاء انتحار الانتحار',
};

/** Czech. */
const cs = {
    health: 'zdraví zdravotnict* zdravotní nemoc nemoci nemocn* onemocněn* rakovin* nádor nádory cukrovk* diabet* deprese depresí antidepres* demence alzheimer* psychiatr* psychoterap* léky léčiv* lékárn* astma astmati* invalidní* invalidit* postižen* vozíčkář* závislost* alkoholism* inkontinen* chemoterap* hiv',
    pregnancy: 'těhoten* těhotn* mateřství mateřská_dovolená prenatál* porod porody porodní* porodnic* porodu plodnost neplodnost* oplodněn* ivf potrat* interrupc* kojení kojicí odsávačk* antikoncep* ovulac*',
    religion: 'nábožen* křesťan* katolí* katolic* protestant* evangelík* církev* církve kostel kostely islám islámsk* islami* muslim* korán mešit* judaismus židovsk* košer halal synagog* buddhis* hinduis* bible biblick* modlitb* ateis*',
    politics: 'politika politik politick* politici volby volební* prezidentské_volby sněmovn* senátor* sociálnědemokrat* socialist* socialism* komunis* fašis* krajní_pravice krajní_levice parlament* populis*',
    sexuality: 'sexuální* sexualita homosexu* bisexu* transsexu* transgender* gay gayové lesbick* lesbičk* lesby lgbt lgbtq queer erotick* erotika porno* vibrátor* kondom kondomy prezervativ*',
    ethnicity: 'etnick* etnikum národnostní_menš* rasismus rasist* rasov* antisemit* přistěhoval* imigrant* migranti uprchlí* azyl azylant* romové romsk* xenofob* apartheid',
    union: 'odbory odborář* odborov* kolektivní_smlouv* kolektivní_vyjednáv* stávk* rada_zaměstnanců závodní_výbor',
    minors: 'nezletil* mladistv* dospívaj* dospívání puberta puberty týrání_dětí zneužívání_dětí ochrana_dětí ospod střídavá_péče pěstounsk* kriminalita_mládeže náctilet*',
    debt: 'dluh* dlužník* zadluž* předlužen* oddluž* bankrot* insolven* exekuc* exekutor* exekuční* vymáhání_pohledávek nebankovní_půjčk* zastavárn* lichv* potravinová_banka',
    gambling: 'hazardní* hazardér* hazardu gambler* gambling kasino kasina casino* sázky sázkov* sázení bookmaker* loterie loterijn* stírací_los stírací_losy výherní_automat* hrací_automat* ruleta poker jackpot* sportka',
    death: 'smrt smrti úmrtí pohřb* pohřeb* kremac* krematori* hřbitov* náhrobe* náhrobní* rakev rakve zármut* truchl* kondolenc* hospice hospicu hospicov* sebevra* eutanazi* eutanasi* pozůstal* zesnul*',
    except: 'zdraví_a_krása zdraví_krása',
};

/** Danish. */
const da = {
    health: 'sundhed sundhedsvæsen* sygdom* sygemeld* kræft kræftsygdom* brystkræft diabet* depression* antidepress* demens* alzheimer* psykiatr* psykoterap* lægemid* medicin apotek* astma* handicappe* handicaphjælp* handicapvenlig* kørestol* misbrug afhængighed alkoholism* inkontinens* kemoterap* hiv',
    pregnancy: 'gravid* ventetøj barsel* fødselsforbered* jordemoder* jordemødre fertilitet* infertil* barnløshed* ivf abort aborter amning* ammepude* brystpumpe* prævention* ægløsning* svangerskab*',
    religion: 'religi* kristendom* folkekirke* kirke kirken kirker katol* protestant* islam islami* islamsk* muslim* koranen moske moskeen moskeer jødedom* jødisk* kosher halal synagog* buddhis* hinduis* bibel* bibler gudstjeneste* ateis*',
    politics: 'politik* politisk* folketing* kommunalvalg* valgkamp* socialdemokrat* venstrefløj* højrefløj* kommunis* socialism* socialist* fascis* højreekstrem* venstreekstrem* populis* folkeafstemn*',
    sexuality: 'seksuel* seksualitet* homoseksu* biseksu* transseksu* transkøn* transperson* gay lesbisk* lgbt lgbtq queer erotik* erotisk* porno* sexlegetøj* dildo* kondom kondomer',
    ethnicity: 'etnicitet* etnisk* indvandr* flygtning* asyl asylansøg* racis* antisemit* fremmedhad* fremmedfjendsk* romaer oprindelige_folk apartheid',
    union: 'fagforening* fagforbund* fagbevægel* overenskomstforhandl* tillidsrepræsent* strejke* arbejdskamp* arbejdskonflikt* fagligt_fællesskab a_kasse samarbejdsudvalg*',
    minors: 'mindreårig* umyndig* teenager* ungdomskriminal* ungdomssanktion* børnemishandl* børnebeskytt* forældremyndighed* tvangsfjern* anbragte_børn anbringelse_af_børn pubertet* børnesag*',
    debt: 'gæld gældssan* gældsrådgiv* gældsat* forgæld* konkurs* insolven* foged* inkasso* rki kviklån* pantelån* pantsæt* udpantning*',
    gambling: 'hasardspil* gambling ludomani* ludoman casino* kasino* sportsvæddemål* væddemål* bookmaker* lotteri* skrabelod* spilleautomat* spillehal* roulette poker jackpot* oddset',
    death: 'død døden dødsfald* dødsbo* dødsannonc* begravels* bisættels* bedemand* bedemænd gravsten* kremering* kirkegård* sorgbearbejd* kondolenc* hospice selvmord* eutanasi* afdøde dødshjælp',
    except: 'sundhed_og_skønhed sundhed_skønhed',
};

/** German. */
const de = {
    health: 'gesundheit gesundheitswesen krankheit* krank kranke erkrank* krebs brustkrebs krebserkrank* krebstherap* diabet* depression* demenz* alzheimer* psychiatr* psychotherap* medikament* arzneimittel* rezeptpflichtig* apotheke* asthma behinder* rollstuhl* drogensucht alkoholsucht suchtkrank* suchthilfe alkoholiker* alkoholismus inkontinen* chemotherap*',
    pregnancy: 'schwanger* umstandsmode geburtsvorbereit* hebamme* kinderwunsch* unfruchtbar* abtreib* fehlgeburt* stillberat* stillzeit stillbh stillkissen milchpumpe* verhütung* eisprung',
    religion: 'religi* christentum kirche kirchen katholi* evangelisch* protestant* islam islami* muslim* moslem* moschee* koran* judentum jüdisch* synagoge* buddhis* hindu* bibel* gebet gebete gottesdienst* atheis*',
    politics: 'politik* politisch* bundestag* wahlkampf* landtagswahl* partei parteien parteitag* cdu csu afd sozialdemokrat* kommunis* sozialist* sozialismus faschis* rechtsextrem* linksextrem* populis*',
    sexuality: 'sexual* homosexu* bisexu* transsexu* transgender* schwul schwule schwuler lesbisch* lesbe lesben lgbt lgbtq queer erotik* erotisch* porno* sexspielzeug* dildo* kondom kondome',
    ethnicity: 'ethnie ethnien ethnisch* migrationshintergrund migrant* flüchtling* geflüchtet* asyl asylbewerb* asylverfahr* rassis* antisemit* sinti_und_roma ausländerfeind* einwander*',
    union: 'gewerkschaft* betriebsrat* betriebsräte* tarifvertrag* tarifverhandl* tarifstreit* arbeitskampf* warnstreik* streikgeld* ig_metall',
    minors: 'minderjährig* jugendliche jugendlicher jugendamt* jugendschutz* jugendhilfe* jugendstraf* kindeswohl* kindesmissbrauch* kinderschutz sorgerecht* pubertät*',
    debt: 'schulden schuldner* verschuld* überschuld* insolven* privatinsolven* pfändung* gerichtsvollzieh* inkasso* schufa pfandleih* kleinkredit* zwangsversteiger* bürgergeld*',
    gambling: 'glücksspiel* spielsucht casino* kasino* spielbank* spielhalle* sportwette* wettbüro* lotterie* lottozahl* lottoschein* spielautomat* roulette poker jackpot*',
    death: 'todesfall todesfälle todesanzeig* todesursach* sterbehilfe sterbebegleit* bestattung* bestatter* beerdigung* trauerfall trauerfeier* trauerkart* trauerbegleit* begräbnis* grabstein* friedhof* hospiz* suizid* selbstmord* verstorben* beileid*',
    except: 'gesundheit_schönheit gesundheit_und_schönheit',
};

/** Spanish. */
const es = {
    health: 'salud enfermedad* enfermo enfermos cáncer diabet* depresión antidepresiv* demencia* alzheimer* psiquiatr* psicoterap* medicamento* medicina medicinas médico médicos farmaci* parafarmacia asma asmático* discapacidad* discapacitad* silla_de_ruedas adicción adicciones alcoholismo drogadic* incontinencia quimioterap* vih seropositiv*',
    pregnancy: 'embaraz* premamá maternidad prenatal* posparto postparto parto partos matrona* comadrona* fertilidad infertilidad aborto* lactancia sacaleches anticoncepti* ovulación',
    religion: 'religi* cristianismo católic* protestant* iglesia* islam islami* musulm* corán mezquita* judaísmo judío* kosher halal sinagoga* budis* hinduis* biblia* oración oraciones ateísmo',
    politics: 'política políticas político políticos elecciones electoral* socialismo socialista* comunis* fascis* extrema_derecha extrema_izquierda ultraderecha partido_político partidos_políticos partido_popular parlament* senadores populis*',
    sexuality: 'sexualidad homosexu* bisexu* transexu* transgénero gay gays lesbian* lgbt lgbtq queer erótic* erotismo porno* juguetes_sexuales juguete_sexual preservativo* consolador*',
    ethnicity: 'etnia etnias origen_étnico racismo racista* racial* antisemit* inmigrante* inmigración refugiad* asilo gitano gitanos indígena* xenofob* afrodescend* apartheid',
    union: 'sindicat* sindical* comité_de_empresa convenio_colectivo negociación_colectiva huelga huelgas huelguist* delegado_sindical comisiones_obreras afiliado_sindical',
    minors: 'menores_de_edad menor_de_edad adolescen* protección_de_menores maltrato_infantil abuso_infantil custodia_compartida delincuencia_juvenil justicia_juvenil tutela_de_menores pubertad preadolescen*',
    debt: 'deuda* endeud* sobreendeud* bancarrota* insolven* embargo_judicial desahucio* morosos morosidad asnef casa_de_empeño prestamista* microcrédito* minicrédito* banco_de_alimentos',
    gambling: 'juegos_de_azar juego_de_azar ludopat* casino* apuesta* bookmaker* lotería* tragaperras tragamonedas ruleta póker poker jackpot* rasca_y_gana quiniela*',
    death: 'muerte muertes muertos fallecid* fallecimiento* defunción defunciones luto proceso_de_duelo duelo_perinatal funeral* funerari* entierro* sepelio* cremación cementerio* lápida* esquela* pésame cuidados_paliativos suicid* eutanasia',
    except: 'salud_y_belleza salud_belleza tarjeta_de_débito',
};

/** Finnish. */
const fi = {
    health: 'terveys terveydenhuol* sairaus sairaud* sairaan* syöpä syövän syöpähoi* rintasyöpä diabet* masennus masennuks* masennusläk* dementi* alzheimer* psykiatr* psykoterap* lääke lääkkeet lääkkeitä lääkity* reseptilääk* apteek* astma* vammais* pyörätuol* päihde* päihteet alkoholism* inkontinens* virtsankarkailu* solunsalpa* hiv',
    pregnancy: 'raskaus* raskaud* raskaana äitiysvaat* äitiysvapaa* neuvola* synnytys synnytyks* kätilö* hedelmällisyys* lapsettom* hedelmöity* abortti abortin keskenmen* imetys imetyks* rintapump* ehkäisy* ovulaati*',
    religion: 'uskonto uskonno* kristinusk* kristillis* kirkko kirkon kirkot katoli* protestant* ortodoks* islam islami* muslim* koraani* moskeija* juutalai* kosher halal synagog* buddhala* hindula* raamattu raamatu* rukous rukouks* jumalanpalvel* ateis*',
    politics: 'politiikka politiika* poliitti* poliitik* eduskun* kuntavaal* vaalit vaalikampanj* puolueet puolue puoluei* perussuomalais* sosialism* sosialist* sosiaalidemokr* kommunis* fasis* äärioikeis* äärivasem* populis*',
    sexuality: 'seksuaali* homoseksu* biseksu* transseksu* transsukupuol* homot homous gay lesbo lesbot lesbous* lhbt lgbt lgbtq hlbtq queer eroti* porno* seksilelu* seksiväli* dildo* kondomi kondomit',
    ethnicity: 'etnisyys* etninen etniset etnisen maahanmuutta* maahanmuutto* pakolai* turvapaikan* turvapaikka* rasismi* rasisti* antisemit* muukalaisvih* romanit saamelai* apartheid',
    union: 'ammattiliit* ammattiyhdist* ammattijärjest* liittosopimu* työehtosopimu* luottamusmie* lakko lakot lakkoil* lakon työtaistel* työsulku',
    minors: 'alaikäi* teini teinit teini_ikäi* murrosikä murrosiä* murrosikäi* nuorisorikolli* lastensuojelu* lapsenhuoltaj* huoltajuus* sijaisperhe* kaltoinkohtel*',
    debt: 'velka velat velkaant* velkajärjest* velkaneuvon* ylivelkaant* konkurssi* maksukyvyt* maksuhäiriö* ulosott* perintätoimis* pikavippi pikavipi* pikalaina* panttilaina* ruoka_apu leipäjon*',
    gambling: 'uhkapel* rahapel* peliriippuv* kasino* vedonlyön* vedonväli* bookmaker* arpajai* raaputusar* peliautomaat* hedelmäpel* rulet* pokeri pokeria jättipot* lottonum* veikkaus',
    death: 'kuolema* kuolinpes* kuolinilmoit* hautajai* hautaus* hautakiv* tuhkaus* krematori* suruaika surunvalit* saattohoi* itsemurh* eutanasia* vainaja* suruadress*',
    except: 'terveys_ja_kauneus terveys_kauneus',
};

/** French. */
const fr = {
    health: 'santé maladie* malade* cancer* diabèt* diabét* dépression* dépressif* antidépress* démence* alzheimer* psychiatr* psychothérap* médicament* médical* pharmaci* parapharmacie asthme asthmatique* handicapé* situation_de_handicap handicap_moteur fauteuil_roulant addiction* alcoolisme toxicoman* incontinen* chimiothérap* vih séropositi*',
    pregnancy: 'grossesse* femme_enceinte femmes_enceintes future_maman vêtements_maternité maternité prénatal* postnatal* accouchement* sage_femme fertilité infertilité fiv avortement* ivg fausse_couche allaitement* tire_lait contracepti* ovulation',
    religion: 'religi* christianisme catholi* protestant* église églises islam islami* musulman* coran mosquée* judaïsme juif juifs juive juives casher halal synagogue* bouddhis* hindou* bible* prière* athée* athéisme',
    politics: 'politique* élection* électoral* socialisme socialiste* communis* fascis* extrême_droite extrême_gauche parti_politique parlement* assemblée_nationale députés sénateurs populis*',
    sexuality: 'sexualité* homosexu* bisexu* transsexu* transgenre* gay gays lesbienne* lgbt lgbtq queer érotique* érotisme porno* sextoy* sex_toy* préservatif* godemiché*',
    ethnicity: 'ethnie ethnies origine_ethnique racisme raciste* racial* antisémit* immigré* immigration migrants réfugié* asile demandeur_asile xénophob* communautarisme apartheid',
    union: 'syndicat syndicats syndical* syndiqué* cgt cfdt comité_entreprise convention_collective délégué_syndical grève_générale négociation_collective',
    minors: 'mineurs adolescent* adolescence protection_enfance maltraitance_enfant* justice_des_mineurs délinquance_juvénile garde_alternée garde_enfants assistance_éducative puberté préado*',
    debt: 'dettes endett* surendett* faillite* insolvab* huissier* recouvrement_de_créances mont_de_piété microcrédit* saisie_sur_salaire interdit_bancaire crédit_revolving restos_du_coeur',
    gambling: 'jeux_argent jeu_argent jeux_de_hasard casino* paris_sportif* pari_sportif bookmaker* loterie* tirage_loto loto_fdj fdj machine_à_sous machines_à_sous roulette poker jackpot* cartes_à_gratter paris_hippiques',
    death: 'décès mort_subite deuil obsèques funéraill* funéraire* enterrement* inhumation* crémation* cercueil* pierre_tombale pompes_funèbres avis_de_décès condoléance* soins_palliatifs suicid* euthanas* cimetière*',
    except: 'santé_et_beauté santé_beauté',
};

/** Italian. */
const it = {
    health: 'salute malattia malattie malato malati tumore tumori cancro diabet* depressione antidepress* demenza* alzheimer* psichiatr* psicoterap* farmaco farmaci farmaceutic* farmacia farmacie medicinal* asma asmatic* disabil* sedia_a_rotelle dipendenze tossicodip* alcolismo incontinen* chemioterap* hiv',
    pregnancy: 'gravidanza gravidanze incinta premaman maternità prenatal* postparto parto ostetric* fertilità infertilità fecondazione_assistita aborto aborti allattament* tiralatte contraccett* ovulazione gestanti gestante',
    religion: 'religio* cristianesimo cattolic* protestant* chiesa chiese islam islami* musulman* corano moschea moschee ebraismo ebreo ebrei ebraic* kosher halal sinagog* buddis* induis* bibbia preghier* ateismo',
    politics: 'politica politiche politico politici elezion* elettoral* socialismo socialista socialisti comunis* fascis* neofascis* estrema_destra estrema_sinistra partito_democratico partito_politico partiti_politici parlament* senatori populis* sovranis*',
    sexuality: 'sessual* omosessual* bisessual* transessual* transgender* gay lesbic* lgbt lgbtq queer erotic* erotismo porno* sex_toy* preservativo preservativi profilattic*',
    ethnicity: 'etnia etnie origine_etnica razzis* razziale razziali antisemit* immigrat* immigrazione migranti profugh* rifugiat* richiedenti_asilo xenofob* rom_e_sinti apartheid',
    union: 'sindacat* sindacal* cgil cisl contratto_collettivo contrattazione_collettiva sciopero scioperi rappresentanza_sindacale consiglio_di_fabbrica',
    minors: 'minorenn* minori_stranieri tutela_minori tutela_dei_minori adolescen* preadolescen* abuso_minori abusi_sui_minori maltrattamento_minori affidamento_condiviso affido_minori tribunale_per_i_minorenni pubertà',
    debt: 'debito debiti indebitat* indebitamento sovraindebit* fallimento fallimenti bancarotta* insolven* pignorament* usurai recupero_crediti banco_dei_pegni cessione_del_quinto protestati cattivi_pagatori banco_alimentare',
    gambling: 'gioco_azzardo azzardo ludopat* casinò casino scommess* bookmaker* lotteria lotterie superenalotto gratta_e_vinci slot_machine* videopoker roulette poker jackpot*',
    death: 'morte decesso decessi defunt* lutto lutti funeral* funebr* sepoltur* cremazion* cimitero cimiteri lapide lapidi necrolog* condoglian* cure_palliative suicid* eutanasia',
    except: 'salute_e_bellezza salute_bellezza carta_di_debito carte_di_debito',
};

/** Japanese. Words are found within others: nothing parts them. */
const ja = {
    health: '病気 疾患 癌 がん検診 がん治療 乳がん 糖尿病 うつ病 鬱病 認知症 精神科 心療内科 医薬品 処方薬 薬局 喘息 障害者 車椅子 依存症 尿漏れ エイズ',
    pregnancy: '妊娠 妊婦 マタニティ 産前 産後 出産 助産師 不妊 中絶 流産 授乳 搾乳器 避妊 排卵',
    religion: '宗教 キリスト教 カトリック イスラム ムスリム ハラール コーラン モスク ユダヤ教 仏教 ヒンドゥー 聖書 礼拝 無神論',
    politics: '政治 選挙 政党 国会議員 自民党 共産党 共産主義 社会主義 ファシズム 極右 極左',
    sexuality: '性的指向 同性愛 両性愛 トランスジェンダー ゲイバー レズビアン lgbt アダルトグッズ ポルノ 官能 コンドーム',
    ethnicity: '民族差別 少数民族 人種 移民 難民 亡命 在日外国人 反ユダヤ ヘイトスピーチ アイヌ民族',
    union: '労働組合 労組 団体交渉 労働協約 ストライキ権 争議行為 組合員費',
    minors: '未成年 思春期 児童虐待 児童相談所 児童ポルノ 少年犯罪 少年法 親権 里親',
    debt: '借金 債務 多重債務 自己破産 破産 差し押さえ 闇金 消費者金融 質屋 過払い金',
    gambling: 'ギャンブル カジノ 賭博 賭け事 パチンコ パチスロ 宝くじ 競馬予想 スポーツベッティング ルーレット ポーカー',
    death: '死亡 葬儀 葬式 葬祭 火葬 墓石 墓地 遺族 訃報 お悔やみ 終末期医療 緩和ケア 自殺 安楽死 仏壇',
};

/** Dutch. */
const nl = {
    health: 'gezondheid gezondheidszorg ziekte ziektes ziekten zieke borstkanker kanker kankerpati* diabet* depressie depressief antidepress* dementie dementerend* alzheimer* psychiatr* psychotherap* medicijn* geneesmiddel* apotheek* apotheken astma* gehandicapt* invalide invaliden rolstoel* verslaving* verslaafd* alcoholisme incontinent* chemotherap* hiv',
    pregnancy: 'zwanger* positiekleding prenata* postnata* bevalling* verloskund* kraamzorg vruchtbaarheid* onvruchtbaar* ivf abortus* miskraam* miskramen borstvoeding* borstkolf kolfapparaat anticonceptie* ovulatie*',
    religion: 'religi* christendom kerk kerken katholi* protestant* gereformeerd* islam islami* moslim* koran moskee* jodendom joods joodse halal koosjer synagog* boeddhis* hindoe* bijbel* gebed gebeden geloofsovertuiging atheis*',
    politics: 'politiek* politici verkiezing* tweede_kamer eerste_kamer stemwijzer socialisme socialist* communis* fascis* extreemrechts extreemlinks vvd pvda groenlinks pvv parlement* populis*',
    sexuality: 'seksual* seksuele seksueel homoseks* homofiel* biseksu* transseksu* transgender* gay lesbisch* lhbt* lgbt lgbtq queer erotiek* erotisch* porno* seksspeeltj* seksspeelgoed dildo* condoom*',
    ethnicity: 'etniciteit* etnisch* migratieachtergrond migrant* immigrant* immigratie vluchteling* asiel asielzoek* racis* antisemit* allochto* vreemdelingenhaat apartheid',
    union: 'vakbond* vakbeweging* vakvereniging* vakcentrale* fnv cnv ondernemingsraad* ondernemingsraden stakingskas stakingsrecht collectieve_arbeidsovereenkomst cao_onderhandelingen',
    minors: 'minderjarig* puber pubers puberteit* jeugdzorg jeugdbescherming jeugdcriminal* jeugdstraf* kindermishandeling kindermisbruik kinderbescherming voogdij* adolescen*',
    debt: 'schulden schuldhulp* schuldsaner* schuldeiser* schuldenaar* faillissement* failliet insolven* deurwaarder* incasso* beslaglegging* loonbeslag minilening* pandjeshuis* voedselbank* bkr',
    gambling: 'gokken gokverslav* gokkast* gokspel* kansspel* casino* sportweddenschap* weddenschap* bookmaker* loterij* staatsloterij krasloten kraslot roulette poker jackpot* fruitautomaat',
    death: 'dood overlijden overleden overlijdens* uitvaart* begrafenis* begraafplaats* crematie* crematori* rouwkaart* rouwverwerk* rouwadvertent* grafsteen* grafstenen nabestaand* condoleance* hospice palliatie* zelfmoord* zelfdoding* suicid* euthanasie',
    except: 'gezondheid_en_schoonheid gezondheid_schoonheid gezondheid_en_persoonlijke_verzorging',
};

/** Norwegian. */
const no = {
    health: 'helse helsevesen* helsetjenest* sykdom* sykemeld* kreft kreftsykdom* brystkreft diabet* depresjon* antidepress* demens* alzheimer* psykiatr* psykoterap* legemid* medisin medisiner apotek* astma* funksjonsneds* funksjonshem* rullestol* rusmisbruk* rusavheng* alkoholism* inkontinens* cellegift* hiv',
    pregnancy: 'gravid* mammaklær svangerskap* fødselsforbered* jordmor* jordmødre fertilitet* infertil* ufrivillig_barnløs* ivf abort aborter spontanabort* amming* ammepute* ammetøy brystpumpe* prevensjon* eggløsning*',
    religion: 'religi* kristendom* kirke kirken kirker katol* protestant* islam islami* islamsk* muslim* koranen moske moskeen moskeer jødedom* jødisk* kosher halal synagog* buddhis* hinduis* bibel* bibler gudstjenest* ateis*',
    politics: 'politikk* politisk* politiker* storting* kommunevalg* valgkamp* arbeiderpartiet fremskrittspartiet høyreekstrem* venstreekstrem* venstresid* kommunis* sosialism* sosialist* fascis* populis* folkeavstemn*',
    sexuality: 'seksuell* seksualitet* homofil* homoseksu* biseksu* bifil transseksu* transperson* skeive gay lesbisk* lgbt lhbt lhbtq queer erotikk* erotisk* porno* sexleketøy* dildo* kondom kondomer',
    ethnicity: 'etnisitet* etnisk* innvandr* flyktning* asyl asylsøk* rasis* antisemit* fremmedfrykt fremmedfiendtl* samisk* romfolk* urfolk* apartheid',
    union: 'fagforening* fagforbund* fagbevegels* fagorganiser* tariffavtal* tariffoppgj* tillitsvalgt* streik* arbeidskamp* arbeidskonflikt* landsorganisasjonen',
    minors: 'mindreårig* umyndig* tenåring* ungdomskriminal* ungdomsstraff* barnemishandl* barnevern* barnefordeling* foreldreansvar* fosterbarn* fosterhjem* pubertet* barneovergrep*',
    debt: 'gjeld gjeldsord* gjeldsrådgiv* gjeldsproblem* nedgjeldet konkurs* insolven* namsmann* inkasso* betalingsanmerk* forbrukslån* smålån* pantelån* utleggstrekk',
    gambling: 'pengespill* hasardspill* gambling spillavheng* spilleavheng* casino* kasino* sportsbett* veddemål* bookmaker* lotteri* skrapelodd* spilleautomat* roulette poker jackpot* flaxlodd* oddsen',
    death: 'død døden dødsfall* dødsbo* dødsannons* begravels* bisettels* gravferd* gravstein* kremasjon* kremering* kirkegård* gravlund* sorgarbeid* kondolans* hospice selvmord* eutanasi* dødshjelp avdøde',
    except: 'helse_og_skjønnhet helse_skjønnhet',
};

/** Polish. */
const pl = {
    health: 'zdrowie zdrowotn* chorob* chory chorzy nowotwór* nowotwor* cukrzyc* depresj* antydepresyj* demencj* alzheimer* psychiatr* psychoterap* leków lekarstw* apteka apteki apteczn* astma astmaty* niepełnosprawn* wózek_inwalidzki uzależnie* alkoholizm* nietrzymani* chemioterap* hiv',
    pregnancy: 'ciąża ciąży ciążow* odzież_ciążowa prenatal* położn* poród porodow* poporodow* płodność płodności niepłodn* in_vitro aborcj* poronieni* karmienie_piersią laktator* laktacj* antykoncep* owulac*',
    religion: 'religi* chrześcija* katoli* kościół kościoła kościelny prawosław* protestan* islam islami* islamsk* muzułma* koran meczet* judaizm* żydowsk* koszern* halal synagog* buddyj* buddyzm* hinduizm* biblia biblii modlitw* ateiz*',
    politics: 'polityk* polityczn* wybory_prezydenckie wybory_parlamentarne wyborcz* sejm sejmu senatorow* socjalist* socjalizm* komunis* faszys* skrajna_prawica skrajna_lewica partia_polityczna partie_polityczne parlament* populis*',
    sexuality: 'seksualn* homoseksu* biseksu* transseksu* transpłciow* gej geje gejow* lesbij* lgbt lgbtq queer erotyczn* erotyk* porno* prezerwatyw* wibrator* sex_shop',
    ethnicity: 'etniczn* pochodzenie_etniczne mniejszość_narodowa mniejszości_narodowe rasizm* rasistow* antysemi* imigran* imigracj* uchodźc* azyl azylan* romowie ksenofob* apartheid',
    union: 'związek_zawodowy związki_zawodowe związków_zawodowych związkow* solidarność opzz układ_zbiorowy rokowania_zbiorowe strajk* rada_pracowników',
    minors: 'nieletni* niepełnoletn* małoletni* nastolat* dojrzewani* pokwitani* przemoc_wobec_dzieci ochrona_dzieci opieka_naprzemienna poprawczak* władza_rodzicielska kurator_sądowy',
    debt: 'dług długów zadłuż* upadłość* upadłości niewypłacaln* komornik* komornicz* windykac* chwilówk* lombard lombardów oddłuż* wierzyciel* bank_żywności zajęcie_komornicze egzekucja_komornicza',
    gambling: 'hazardow* hazardzi* hazardu kasyno kasyna kasyn zakłady_bukmacherskie bukmacher* loteria loterie loteryj* zdrapk* automaty_do_gier jednoręki_bandyta ruletk* poker pokera jackpot* totolotek wyniki_lotto',
    death: 'śmierć śmierci zgon zgony zgonu pogrzeb* żałob* pochówek* kremac* cmentarz* nagrob* trumna trumny nekrolog* kondolencj* hospicj* samobójst* eutanazj* zmarły zmarłych',
    except: 'zdrowie_i_uroda zdrowie_uroda',
};

/** Portuguese. */
const pt = {
    health: 'saúde doença* doente* câncer cancro diabet* depressão antidepressiv* demência* alzheimer* psiquiatr* psicoterap* medicamento* remédio* farmácia* farmacêutic* asma asmátic* deficiência* deficiente* cadeira_de_rodas dependência_química toxicodepend* alcoolismo incontinência quimioterap* hiv',
    pregnancy: 'gravidez grávida* gestante* gestação maternidade pré_natal prenatal pós_parto parto partos parteira* fertilidade infertilidade aborto* amamentação aleitamento tira_leite contracepti* anticoncepci* ovulação',
    religion: 'religi* cristianismo católic* evangélico evangélicos evangélica protestant* igreja* islam islami* muçulman* alcorão mesquita* judaísmo judeu judeus judaic* kosher halal sinagoga* budis* hinduis* bíblia* oração orações candomblé umbanda ateísmo',
    politics: 'política políticas político políticos eleição eleições eleitoral* socialismo socialista* comunis* fascis* extrema_direita extrema_esquerda partido_político partidos_políticos parlament* senadores deputados populis* bolsonaris*',
    sexuality: 'sexualidade homossexu* bissexu* transexu* transgênero transgénero gay gays lésbic* lgbt lgbtq queer erótic* erotismo porno* sex_shop brinquedos_eróticos preservativo* camisinha*',
    ethnicity: 'etnia etnias origem_étnica racismo racista* racial* antissemit* imigrante* imigração refugiad* asilo cigano ciganos indígena* afrodescend* xenofob* quilombola* apartheid',
    union: 'sindicato* sindical* convenção_coletiva contratação_coletiva negociação_coletiva greve greves grevist* comissão_de_trabalhadores cgtp',
    minors: 'menores_de_idade menor_de_idade adolescen* pré_adolescen* proteção_de_menores conselho_tutelar abuso_infantil maus_tratos_infantis guarda_compartilhada delinquência_juvenil puberdade trabalho_infantil',
    debt: 'dívida* endivid* superendivid* sobreendivid* falência* insolvên* inadimpl* penhora* cobrança_de_dívidas nome_sujo serasa agiota* microcrédito* banco_alimentar auxílio_emergencial',
    gambling: 'jogos_de_azar jogo_de_azar ludopat* cassino* casino* aposta* bookmaker* loteria* lotaria* megasena mega_sena caça_níqueis slot_machine* roleta pôquer póquer poker jackpot* raspadinha*',
    death: 'morte mortes falecid* falecimento* óbito* luto funeral funerais funerári* velório* enterro* sepultamento* cremação cemitério* lápide* condolências cuidados_paliativos suicíd* eutanásia',
    except: 'saúde_e_beleza saúde_beleza cartão_de_débito',
};

/** Russian. */
const ru = {
    health: 'здоровье здоровья здравоохран* болезн* заболеван* онколог* рак_груди рак_лёгких диабет* депресси* антидепресс* деменци* альцгеймер* психиатр* психотерап* лекарств* медицин* аптек* астма астмы инвалид* зависимость алкоголизм* наркоман* недержан* химиотерап* вич',
    pregnancy: 'беременн* для_беременных роды родов акушер* бесплоди* фертильн* эко_процедура аборт* выкидыш* грудное_вскармливание лактац* молокоотсос* контрацеп* овуляц*',
    religion: 'религи* христианств* христианск* православ* католи* протестант* церковь церкви церковн* ислам* мусульман* коран мечеть мечети иудаизм* иудей* еврейск* кошерн* халяль синагог* буддизм* индуизм* библия библии молитв* атеизм* атеист*',
    politics: 'политик* политическ* выборы выборов избирател* партия_власти социалист* социализм* коммунист* коммунизм* фашизм* фашист* парламент* госдум* депутат* популизм*',
    sexuality: 'сексуальн* гомосексу* бисексу* транссексу* трансгендер* гей геи лесби* лгбт квир эротик* эротическ* порно* секс_игруш* вибратор* презерватив*',
    ethnicity: 'этническ* этнос национальные_меньшинства расизм* расист* антисемит* иммигрант* мигрант* беженц* ксенофоб* цыган* апартеид*',
    union: 'профсоюз* забастовк* забастовоч* коллективный_договор коллективные_переговоры стачк* трудовой_спор',
    minors: 'несовершеннолетн* подростк* половое_созревание насилие_над_детьми защита_детей опека опеки алименты ювенальн* преступность_несовершеннолетних',
    debt: 'долги долгов должник* задолженност* банкрот* неплатежеспособн* коллектор* судебный_пристав приставы микрозайм* микрокредит* ломбард ломбарды ломбардов просроченный_кредит кредитная_история',
    gambling: 'азартн* казино букмекер* ставки_на_спорт лотере* игровые_автоматы игровой_автомат рулетка покер* джекпот* игромани* лудоман*',
    death: 'смерть смерти смертность похорон* погребен* кремац* кладбищ* надгроб* ритуальные_услуги некролог* соболезнован* траур* хоспис* самоубийств* суицид* эвтанази* покойн*',
    except: 'здоровье_и_красота красота_и_здоровье',
};

/** Swedish. */
const sv = {
    health: 'hälsa sjukvård* sjukdom* sjukskriv* cancer* bröstcancer diabet* depression* antidepress* demens* alzheimer* psykiatr* psykoterap* läkemedel* medicinering apotek* astma* funktionsneds* funktionshind* rullstol* missbruk* beroendevård alkoholism* inkontinens* cellgift* hiv',
    pregnancy: 'gravid* mammakläder mödravård* förlossning* barnmorsk* fertilitet* infertil* ivf abort aborter missfall* amning* bröstpump* preventivmedel* ägglossning*',
    religion: 'religi* kristendom* kyrka kyrkan kyrkor katoli* protestant* islam islami* muslim* koranen moské* judendom* judisk* kosher halal synagog* buddhis* hinduis* bibel* gudstjänst* ateis*',
    politics: 'politik* politisk* riksdag* valrörelse* socialdemokrat* sverigedemokrat* moderaterna vänsterpartiet kommunis* socialism* socialist* fascis* högerextrem* vänsterextrem* populis* folkomröst*',
    sexuality: 'sexuell* sexualitet* homosexu* bisexu* transsexu* transperson* transgender* gay lesbisk* lgbt hbtq hbtqi queer erotik* erotisk* porr porrfilm* pornogra* sexleksak* dildo* kondom kondomer',
    ethnicity: 'etnicitet* etnisk* minoritetsgrupp* invandrar* invandring* flykting* asyl asylsök* rasis* antisemit* främlingsfientl* urfolk* apartheid',
    union: 'fackförbund* fackförening* fackklubb* facklig* kollektivavtal* strejk* arbetsnedläggel* arbetskonflikt* skyddsombud* landsorganisationen',
    minors: 'minderårig* omyndig* tonåring* ungdomsbrott* ungdomsvård* barnmisshandel* vårdnadstvist* vårdnad pubertet* familjehem* underårig* barnskydd',
    debt: 'skuldsan* skuldsatt* överskuldsat* konkurs* insolven* kronofogd* inkasso* betalningsanmärk* utmätning* snabblån* smslån* pantbank* pantbelån*',
    gambling: 'hasardspel* spelberoend* spelmissbruk* casino* kasino* vadslagning* sportsbett* bookmaker* lotteri* skraplott* spelautomat* enarmad_bandit roulette poker jackpot* trisslott*',
    death: 'döden dödsfall* dödsannons* dödsbo* begravning* gravsten* kremering* kyrkogård* sorgearbete sorgebearbet* kondolean* hospice självmord* suicid* eutanasi* dödshjälp avliden avlidna',
    except: 'hälsa_och_skönhet hälsa_skönhet',
};

/** Turkish. */
const tr = {
    health: 'sağlık sağlığı hastalık* hastalığ* kanser* diyabet* şeker_hastal* depresyon* antidepresan* demans* alzheimer* psikiyatri* psikoterapi* ilaç ilaçlar ilaçları eczane* astım engelli engelliler tekerlekli_sandalye bağımlılık bağımlılığ* alkolizm* kemoterapi* hiv otizm*',
    pregnancy: 'hamile* gebelik gebeliğ* gebe doğum_öncesi doğum_sonrası lohusa* doğurganlık kısırlık tüp_bebek kürtaj* düşük_yapma emzirme* göğüs_pompası süt_pompası doğum_kontrol* ovülasyon* yumurtlama',
    religion: 'dini dindar* hıristiyan* hristiyan* katolik* protestan* kilise* islam islami* müslüman* kuran kuranı camii camiler yahudi* musevi* helal koşer sinagog* budizm* budist* hinduizm* incil tevrat namaz ibadet* dualar ateis* ateizm* alevi aleviler alevilik',
    politics: 'siyaset* siyasi* politika politikacı* seçimler seçim_sonuç* genel_seçim* yerel_seçim* milletvekil* sosyalist* sosyalizm* komünis* faşis* aşırı_sağ aşırı_sol meclis_seçim* akp chp mhp popülis*',
    sexuality: 'cinsel* eşcinsel* biseksüel* transseksüel* transgender* gey lezbiyen* lgbt lgbti queer erotik* erotizm* porno* seks_oyunca* vibratör* prezervatif* kondom',
    ethnicity: 'etnik_köken* etnik_azınlık* etnisite* ırkçı* antisemit* göçmen* mülteci* sığınmac* iltica azınlıklar azınlık yabancı_düşman* apartheid roman_vatandaş*',
    union: 'sendika* türk_iş disk_sendika* toplu_sözleşme* toplu_iş_sözleşme* grev grevi grevler işçi_temsilci* iş_bırakma',
    minors: 'reşit_olmayan* ergen ergenlik* ergenler çocuk_istismar* çocuk_koruma çocuk_mahkeme* velayet* çocuk_suçlu* koruyucu_aile suça_sürüklenen yaşı_küçük ergenliğ*',
    debt: 'borç borçlar borçlu* borçlan* iflas* icra_takib* icra_daire* icralık haciz haczi tefeci* rehinci* konkordato* alacaklı* kredi_borcu gıda_bankası',
    gambling: 'kumar* casino* bahis* iddaa piyango* milli_piyango şans_oyun* kazı_kazan slot_makine* rulet poker jackpot* loto_sonuç*',
    death: 'ölüm ölümü ölümler cenaze* defin defni vefat* taziye* mezar mezarı mezarlık* mezar_taşı kabristan* kremasyon* yas_tutma intihar* ötanazi*',
    except: 'sağlık_ve_güzellik sağlık_güzellik',
};

/** Chinese, simplified and traditional. Words are found within others: nothing parts them. */
const zh = {
    health: '疾病 癌 糖尿病 抑郁症 憂鬱症 痴呆 失智症 精神病 精神科 药品 藥品 药房 藥局 处方药 處方藥 哮喘 氣喘 残疾 殘疾 轮椅 輪椅 成瘾 成癮 艾滋病 愛滋病',
    pregnancy: '怀孕 懷孕 孕妇 孕婦 孕期 产前 產前 产后 產後 不孕 试管婴儿 試管嬰兒 堕胎 墮胎 流产 流產 母乳喂养 哺乳 吸奶器 避孕 排卵',
    religion: '宗教 基督教 天主教 伊斯兰 伊斯蘭 穆斯林 清真 古兰经 犹太 猶太 佛教 印度教 圣经 聖經 祷告 禱告 无神论 無神論',
    politics: '政治 选举 選舉 政党 政黨 共产党 共產黨 国民党 國民黨 社会主义 社會主義 法西斯 极右 極右',
    sexuality: '性取向 同性恋 同性戀 双性恋 雙性戀 跨性别 跨性別 变性人 變性人 变性手术 lgbt 色情 情趣用品 避孕套 安全套 保險套',
    ethnicity: '种族 種族 少数民族 少數民族 移民 难民 難民 庇护申请 反犹 反猶 民族歧视 民族歧視',
    union: '工会 工會 劳工组织 罢工 罷工 集体谈判 集體談判 劳资纠纷 勞資糾紛',
    minors: '未成年 青春期 青少年犯罪 虐待儿童 虐待兒童 儿童保护 兒童保護 抚养权 撫養權 监护权 監護權',
    debt: '债务 債務 欠债 欠債 负债 負債 破产 破產 催收 高利贷 高利貸 典当 當鋪 失信被执行',
    gambling: '赌博 賭博 赌场 賭場 博彩 彩票 樂透 体育投注 老虎机 老虎機 轮盘赌 輪盤 德州扑克 百家乐 百家樂',
    death: '死亡 葬礼 葬禮 殡葬 殯葬 火化 墓地 墓碑 讣告 訃聞 遗属 临终关怀 安寧療護 自杀 自殺 安乐死 安樂死 丧事',
};

/** All languages that there are lists for. */
const LANGUAGES = [ar, cs, da, de, en, es, fi, fr, it, ja, nl, no, pl, pt, ru, sv, tr, zh];

// Items of which a model tells nothing: what others choose of them is not to be known of a visitor either.
/** Items of a catalogue whose tags or title are sensitive in any language, by id. */
function sensitiveItems(items, { add = {}, exempt }) {
    const { categoryOf } = createSensitiveFilter({ words: [...LANGUAGES, add], exempt });
    const found = new Map();
    for (const { id, title = '', tags } of items) {
        const category = [...parseTags(tags), `title:${normalise(title)}`].map(categoryOf).find(Boolean);
        if (category)
            found.set(id, category);
    }
    return found;
}
/** Counts without some items, which keep their numbers: as if nobody had chosen them. */
function countsWithout(counts, left) {
    const { ids, chosen, lately, steps, pairs } = counts;
    const isLeft = ids.map((id) => left.has(id));
    const values = (all) => all.map((value, item) => (isLeft[item] ? 0 : value));
    const entries = ({ from, to, weight }) => {
        const kept = Array.from(from, (_, entry) => entry).filter((entry) => !isLeft[from[entry]] && !isLeft[to[entry]]);
        return { from: kept.map((entry) => from[entry]), to: kept.map((entry) => to[entry]), weight: kept.map((entry) => weight[entry]) };
    };
    return { ...counts, chosen: values(chosen), lately: values(lately), steps: entries(steps), pairs: entries(pairs) };
}
/** `3 items left out: health 2, gambling 1`. */
function describeSensitive(found) {
    const all = [...found.values()];
    const counted = SENSITIVE_CATEGORIES.map((category) => [category, all.filter((each) => each === category).length]).filter(([, count]) => count > 0);
    return `${all.length.toLocaleString('en')} items left out${counted.length > 0 ? `: ${counted.map(([category, count]) => `${category} ${count.toLocaleString('en')}`).join(', ')}` : ''}`;
}

/** Builds a model, writes it and says what is in it. */
async function runBuild(given) {
    for (const file of [given.out, given.script])
        checkFolder(file);
    const read = given.items === undefined ? null : await readItems(given.items, { isByHandle: given.handles });
    const sensitive = given.allowSensitive ? null : sensitiveItems(read?.items ?? [], { add: given.sensitiveAdd, exempt: given.sensitiveExempt });
    const bar = openBar();
    let log = null;
    try {
        const taken = given.counts === undefined ? null : await takeCounts(given.counts, { minVisitors: given.minVisitors, onProgress: (stage, share) => bar.show(stage, 0.1 * share) });
        const counts = taken && sensitive ? countsWithout(taken, sensitive) : taken;
        if (given.events) {
            log = await openLog({ events: given.events, ...(given.columns && { columns: given.columns }), ...(read && { otherNames: read.otherNames }), ...(sensitive && { without: [...sensitive.keys()] }), onProgress: (stage, share) => bar.show(stage, 0.1 + 0.2 * share) });
        }
        const built = await buildModel({
            ...sourceOf(log, counts),
            catalogue: new Map([...itemsById(read, given.ordered)].filter(([id]) => !sensitive?.has(id))),
            settings: { ...PRESETS[given.preset], minActions: given.minActions },
            budget: given.budget,
            minVisitors: given.minVisitors,
            cap: given.maxPerVisitor,
            seed: given.seed,
            questions: given.questions,
            onProgress: (stage, share) => bar.show(stage, 0.3 + 0.7 * share),
        });
        bar.stop();
        writeFileSync(given.out, built.bytes);
        if (given.script !== undefined)
            writeFileSync(given.script, scriptOf(built.bytes));
        console.log(describe(given, log, counts, read, sensitive, built));
    }
    finally {
        bar.stop();
        await log?.close();
    }
}
function sourceOf(log, counts) {
    if (counts)
        return { log, counts };
    if (!log)
        throw new LogError('log-empty', 'Neither events nor counts were given');
    return { log, counts };
}
/** Where the built runtime stands, beside this file in `dist/cli/`. */
const RUNTIME = new URL('../selvedge-model.min.js', import.meta.url);
/** The model within the script that reads it. */
function scriptOf(bytes) {
    const text = Buffer.from(bytes).toString('base64');
    const runtime = readFileSync(RUNTIME, 'utf8');
    if (!runtime.includes('SELVEDGE-MODEL'))
        throw new LogError('file-unreadable', `${RUNTIME.pathname} has no place for a model`);
    return runtime.replace('SELVEDGE-MODEL', () => text);
}
function describe(given, log, counts, read, sensitive, built) {
    const { bytes, contents, served, expected } = built;
    const table = new Table({ style: { head: [], border: [] } });
    if (counts)
        table.push(['counts taken', `${number(counts.ids.length)} items, ${number(counts.steps.weight.length)} steps, ${number(counts.pairs.weight.length)} pairs; the last choice in them is of ${dayOf(counts.until)}`]);
    if (log)
        table.push(['events read', describeEvents(log)]);
    if (log?.summary.ignoredRows)
        table.push(['not used', describeIgnored(log.summary)]);
    table.push(['items', `${number(contents.ids.length)}${read ? `, ${number(knownTo(read, contents.ids))} of them among the ${number(read.items.length)} of the catalogue` : ''}${built.leftOut > 0 ? `; there is no room for ${number(built.leftOut)} more, those chosen least` : ''}`], ['steps', `${number(contents.steps.length)}: what is chosen next on a page`], ['pairs', `${number(contents.pairs.length)}: what is chosen together`], ['vectors', contents.embedding ? `${contents.embedding.dims} numbers an item, both as context and as choice` : 'none'], ['tags', contents.tags.names.length > 0 ? `${number(contents.tags.names.length)}, those that most items carry: what speaks for items that are not in the file` : 'none'], ['sensitive', !sensitive ? 'not looked for' : read ? describeSensitive(sensitive) : 'not looked for: only a catalogue (--items) tells of it'], ['an item or a pair needs', `${given.minVisitors} different visitors${counts ? `: ${number(counts.fewRows)} steps and pairs that were counted have fewer` : ''}`], ['size', `${number(served)} bytes after gzip, of ${number(given.budget)}; ${number(bytes.length)} on disk`]);
    if (contents.settings.diversity)
        table.push(['first ten places', 'a category may take as large a share as of the visitor’s latest choices, half in any case: on what was held back that was better than half']);
    if (given.script !== undefined)
        table.push([given.script, `${number(servedSize(readFileSync(given.script)))} bytes after gzip: the budget is that of ${given.out}, which packs better`]);
    const broken = [...(counts?.broken ?? []), ...(log?.broken ?? []), ...(read?.broken ?? [])];
    return [table.toString(), describeBroken(broken), expected ? describeExpected(expected) : whyNotFitted(log, counts, built), `Written: ${[given.out, given.script].filter(Boolean).join(', ')}`].filter(Boolean).join('\n\n');
}
function describeEvents({ summary }) {
    return `${number(summary.usedRows)} of ${number(summary.rows)} rows, ${number(summary.visitors)} visitors, ${number(summary.sessions)} sessions`;
}
function whyNotFitted(log, counts, { heldBack }) {
    if (!counts || heldBack > 0)
        return 'Too few choices were held back to fit weights or to tell what to expect: the preset speaks.';
    if (!log)
        return `Counts tell nothing of single visits: there are no vectors, the preset speaks, and what to expect is not known. For all three give --events with visits, also some behind ${dayOf(counts.until)}.`;
    return `No session of the events began after the last choice that was counted, of ${dayOf(counts.until)}: the preset speaks, and what to expect is not known. Count up to an earlier to_time, or give later events.`;
}
function knownTo(read, ids) {
    const known = new Set(read.items.map(({ id }) => id));
    return ids.filter((id) => known.has(id)).length;
}
function number(value) {
    return value.toLocaleString('en');
}
/** @param at Epoch seconds. */
function dayOf(at) {
    return `${new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function describeExpected({ kinds }) {
    const head = ['choices held back', '', 'HR@10', 'MRR@10', 'nDCG@10', 'visitors helped', 'harmed'];
    const table = new Table({ head, style: { head: [], border: [] }, colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right'] });
    const percent = (share) => `${Math.round(100 * share)} %`;
    for (const { isShown, model, popularity, recent, helped, harmed } of kinds) {
        const row = (name, { hitRate, reciprocalRank, ndcg }) => [name, ...[hitRate, reciprocalRank, ndcg].map((value) => value.toFixed(3))];
        table.push([`${model.questions.toLocaleString('en')} ${isShown ? 'lists that were shown' : 'pages of 30 drawn items'}`, ...row('with the model', model), percent(helped), percent(harmed)], ['', ...row('popularity', popularity), '', ''], ['', ...row('popularity of late', recent), '', '']);
    }
    return `${table.toString()}\nHelped and harmed: visitors for whom it comes out better and worse than ${kinds.some(({ isShown }) => isShown) ? 'the order given (lists) or popularity (pages)' : 'popularity'}.`;
}

// Shapes of data that come from outside: what is not of the shape, to the last field, is not taken.
/** A finite number. */
const isNumber = Number.isFinite;
/** A text of at most so many characters. */
function isText(most) {
    return (value) => typeof value === 'string' && value.length <= most;
}
/** A list of at most so many values of a kind. */
function isList(is, most) {
    return (value) => Array.isArray(value) && value.length <= most && value.every(is);
}
/** An object with values of a kind under any names, at most so many. */
function isTable(is, most) {
    return (value) => isRecord(value) && Object.keys(value).length <= most && Object.values(value).every(is);
}
/** An object that has the fields of a shape and no other; what is `undefined` is not there. */
function isShaped(shape) {
    return (value) => isRecord(value) && misfit(value, shape) === undefined;
}
/** The name of the first field of a record that is missing, not of its kind, or not of the shape; none where all fit. */
function misfit(record, shape) {
    const fits = ([name, [is, , isOptional]]) => (Object.hasOwn(record, name) && record[name] !== undefined ? is(record[name]) : isOptional);
    return Object.keys(record).find((name) => !Object.hasOwn(shape, name)) ?? Object.entries(shape).find((field) => !fits(field))?.[0];
}
/** An object that is no list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// What is stored of a visitor: each field with its shape, why it is kept and for how long. `exportData()` lists it, `importData()` takes nothing else, and the docs and the notice are made of it.
const isTag = isText(700);
const isId = isText(512);
const isTab = isText(16);
const isCount = (value) => isNumber(value) && value >= 0;
const isSwitch = (value) => typeof value === 'boolean';
const isEventName = (value) => !EVENT_NAME(value);
const isPrice = isCount;
const isShown = (value) => isList((part) => isId(part) || isCount(part), 2)(value) && isId(value[0]);
const isTags = isList(isTag, 64);
const isPositive = (value) => Number.isInteger(value) && value > 0;
/** Optional fields have a third part. */
const optional = (is, why) => [is, why, true];
const ITEM = {
    id: [isId, 'which item'],
    tags: [isTags, 'what the item is like'],
    price: optional(isPrice, 'the prices that are looked at'),
    position: optional(isCount, "its place in the site's order"),
};
const EVENT = {
    name: [isEventName, 'what was done'],
    at: [isNumber, 'when'],
    tab: [isTab, 'a random name of the page, so that nothing counts twice'],
    seq: [isPositive, 'its number in that page'],
    item: optional(isShaped(ITEM), 'with which item'),
    list: optional(isText(512), 'in which list'),
    offered: optional(isTable(isCount, 20_000), 'what was in front of the visitor, by tag'),
    shown: optional(isList(isShown, 20_000), 'which items were, and where'),
    index: optional(isCount, 'where the card stood'),
    duration: optional(isCount, 'how long it was visible'),
    weight: optional(isNumber, 'what it says of the item on this site'),
    entrance: optional(isSwitch, 'that the visitor came from another site, not from which'),
    search_term: optional(isText(128), 'what was searched for, where the site keeps it'),
};
const ACTION = {
    at: [isNumber, ''],
    tab: [isTab, ''],
    seq: [isPositive, ''],
    name: optional(isEventName, ''),
    weight: [isNumber, ''],
    id: [isId, ''],
    tags: [isTags, ''],
    price: optional(isPrice, ''),
    position: optional(isCount, ''),
};
const PROFILE = {
    schema: [(value) => value === 1, 'the version of this record'],
    seed: [isCount, 'a random number: on which side of a comparison the visitor is, and which data are of one time'],
    since: [isCount, 'the first event'],
    lastAt: [isCount, 'the last event'],
    actions: [isList(isShaped(ACTION), 32), 'what was done last, which present interest is told from; 30 days'],
    taste: [isTable(isNumber, 400), 'lasting interest by tag'],
    offered: [isTable(isNumber, 400), 'how often each tag was in front of the visitor'],
    shown: optional(isTable(isNumber, 400), 'how often each item was, by a hash of its id'),
    declared: [isTable(isList(isTag, 32), 32), 'what the visitor said'],
    trail: optional(isList(isList(isNumber, 3), 1100), 'habits: when which item was chosen, by a hash of its id; 400 days'),
    folded: [isTable(isCount, 64), 'up to where the events of each page are counted'],
    paused: optional(isSwitch, 'that the visitor has paused recording'),
    mode: optional((value) => value === 'off' || value === 'personal', "that the visitor wants the site's own order, or not"),
};
const KNOWN_ITEM = {
    id: [isId, 'which item was met'],
    tags: [isTags, 'what it is like'],
    price: optional(isPrice, 'its price'),
    at: [isNumber, 'the last action'],
    actions: [isCount, 'how many there were'],
};
const CARD = {
    id: [isId, 'which item a card without attributes shows'],
    tags: [isTags, 'what it is like'],
    price: optional(isPrice, 'its price'),
    available: optional(isSwitch, 'that it could not be had'),
};
const LIFETIME = '90 days after the last event';
/** The parts of an export, as they are stored: a whole record, or a list of records. */
const PARTS$1 = {
    profile: [PROFILE, LIFETIME],
    events: [EVENT, '30 days, the latest 3,000, and of those what takes half a megabyte'],
    items: [KNOWN_ITEM, `${LIFETIME}, the latest 1,000`],
    cards: [CARD, `${LIFETIME}, the latest 1,000`],
};
/** Made of the others, for the first frame of the next page. */
const SNAPSHOT = { field: 'snapshot', why: 'the order of the first frame of the next page, made of the profile', until: LIFETIME };
/** Fields of an event; for who leaves in the very moment. */
const JOURNAL = { field: 'journal', why: 'events that could not be seen stored when a page was left; the next page puts them with the others', until: 'until the next page whose database opens, 30 days at most, the latest quarter of a megabyte' };
/** What the visitor has switched outlasts the profile that it was switched in. */
function isSwitchName(name) {
    return name === 'paused' || name === 'mode';
}
/** Every field that may be stored, with its reason and lifetime. */
function storedFields() {
    return [...Object.entries(PARTS$1).flatMap(([part, [shape, until]]) => Object.entries(shape).map(([name, [, why]]) => ({ field: `${part}.${name}`, why, until: part === 'profile' && isSwitchName(name) ? 'until switched again, or erased' : until }))), SNAPSHOT, JOURNAL];
}

// The text of a site's privacy policy about Selvedge, from the settings that the site really has.
/**
 * A notice for the privacy policy of a site, in English, as Markdown: what is kept, where, why and how long, when it begins and what a visitor can do. It says
 * what Selvedge does with these options, not what the law asks for.
 *
 * @param options As `createPersonalizer` takes them.
 * @throws {SelvedgeError} `option-invalid`.
 */
function privacyNotice(options = {}, { site = 'This site', hasModel = false, isSmall = false, hasConsentTool = false } = {}) {
    const settings = parseOptions(options);
    return [
        '## Personal order of content',
        `${site} puts some of its lists, and the contents of some places, in an order that fits you. This is worked out in your own browser, from what you do here. None of it is sent to us or to anybody else: the script that does it cannot send anything.`,
        '### When it begins',
        beginning(settings, hasConsentTool),
        '### What is kept, and how long',
        whereKept(settings),
        table(storedFields().filter(({ field }) => isKept(field, settings) && !(isSmall && NOT_SMALL.test(field)))),
        ...(isSmall ? [] : [sensitive(settings)]),
        '### What is done with it',
        uses(settings, hasModel),
        '### What you can do',
        `- See what is known, and download all of it.\n- Correct it: what you say counts before what is inferred.\n${isSmall ? '' : '- Pause: nothing more is recorded until you end the pause.\n- Switch it off: the pages are as they are for everybody.\n'}- Erase it: at once and in all open tabs. Your browser may keep deleted bytes on its disk for a while.`,
        '### What we can still notice',
        'When you open something, our server sees which page is asked for, as it does with every visitor. Pictures that come into view are fetched when they do, so their order may be seen, too.',
    ].join('\n\n');
}
/** Fields that the small files do not keep. */
const NOT_SMALL = /^(journal$|profile\.(shown|trail|paused|mode)|events\.(shown|index|weight|entrance|search_term)|items\.|cards\.)/;
function beginning({ consent, consentTools = [], automation }, hasConsentTool) {
    const tools = consentTools.length > 0 || hasConsentTool ? 'Your answer in our consent tool decides, and a no that you say while a page is open erases everything.' : '';
    const said = {
        unknown: 'Nothing is read or kept before you agree.',
        denied: 'It is switched off: nothing is read or kept.',
        granted: tools ? '' : 'It begins with your first page.',
        remembered: 'Nothing is kept before you agree. On each page we look once whether you have agreed before.',
    }[consent];
    const gpc = consent === 'granted' || tools ? 'Where your browser sends Global Privacy Control, that counts as a no until you say otherwise here.' : '';
    const programs = automation === 'ignore' ? 'Nothing is kept of browsers that a program drives.' : '';
    return [said, tools, gpc, programs].filter(Boolean).join(' ');
}
function whereKept({ storage, scope }) {
    if (storage === 'memory')
        return 'Nothing is kept beyond the page that you are on. Until then:';
    const name = `\`selvedge${scope && `-${scope}`}\``;
    return `In your browser, in the database ${name} (IndexedDB) and under the key ${name} (localStorage). There are no cookies.`;
}
/** What a setting rules out is not told of. */
function isKept(field, { searchTerms, lists, storage }) {
    if (field === 'events.search_term')
        return searchTerms === 'keep';
    if (field.startsWith('cards.'))
        return !!lists;
    return (field !== 'snapshot' && field !== 'journal') || storage !== 'memory';
}
function sensitive({ sensitive }) {
    if (!sensitive)
        return '';
    return 'Nothing is kept of what has to do with health, pregnancy, religion, politics, sexuality, ethnic origin, trade unions, minors, debt, gambling or death, as far as its description says so.';
}
function table(fields) {
    return ['| what | why | until |', '|---|---|---|', ...fields.map(({ field, why, until }) => `| ${field} | ${why} | ${until} |`)].join('\n');
}
function uses({ holdout, rank, mode }, hasModel) {
    const percent = (share) => `${Math.round(1000 * share) / 10} %`;
    return [
        'It decides the order of lists and which of several contents a place shows. Prices do not depend on it.',
        mode === 'off' ? 'It is switched off until you switch it on.' : '',
        holdout > 0 ? `For comparison ${percent(holdout)} of visitors, drawn by chance, see everybody's order.` : '',
        rank.exploration ? `In ${percent(rank.exploration)} of page views one content stands at a place that chance has chosen.` : '',
        hasModel ? 'The order also goes by what other visitors chose together, in a file that names no visitor and in which each pair of contents stands for several.' : '',
    ]
        .filter(Boolean)
        .join(' ');
}

const PARTS = new Map([
    ['sensitiveAdd', 'add'],
    ['sensitiveExempt', 'exempt'],
]);
/** Which part of the option `sensitive` an attribute gives, if any. */
function partOf(attribute) {
    return PARTS.get(attribute);
}
/** The option `sensitive` with one more part: `health: ozempic semaglutid*; debt: payday` to add, `topic: cancer; theology` to exempt. */
function withPart(before, part, text) {
    return { ...(typeof before === 'object' && before), [part]: part === 'add' ? wordsInText(text) : text };
}
/** Options of a script tag with the lists of words that `selvedge-sensitive.min.js` has left, if it stands before it. */
function withLanguages(options, words) {
    const { sensitive } = options;
    return words && sensitive !== 'allow' ? { ...options, sensitive: { ...(typeof sensitive === 'object' && sensitive), words } } : options;
}

/**
 * The options that a script tag's `data-*` attributes give: `data-min-actions` is `minActions`, `data-consent="wait"` says that
 * consent will come by a call. An attribute that does not hold is reported and left out, so that the rest works.
 *
 * `data-sv-lists` is `lists`, `data-sensitive-add` and `data-sensitive-exempt` are parts of `sensitive`.
 *
 * @param dataset A copy of the tag's dataset.
 * @param listsRule What a browser makes of `lists`.
 * @param words Lists that `selvedge-sensitive.min.js` has left.
 */
function readSettings(dataset, report, listsRule, words) {
    let options = {};
    for (const [attribute, text = ''] of Object.entries(dataset)) {
        const part = partOf(attribute);
        const name = part ? 'sensitive' : attribute === 'svLists' ? 'lists' : attribute;
        if (!isOptionName(name))
            continue;
        const option = { [name]: part ? withPart(options.sensitive, part, text) : text === 'wait' ? 'unknown' : name !== 'scope' && text.trim() && !isNaN(+text) ? +text : text };
        try {
            parseOptions(option);
            if (isFull && name === 'lists' && listsRule)
                ;
            options = { ...options, ...option };
        }
        catch (cause) {
            report(new SelvedgeError('attribute-invalid', `Script tag: ${cause.message}`, { cause }));
        }
    }
    return withLanguages(options, words) ;
}

/** The tags of Selvedge, by the names of its files; and the early part that is written into the page, by its attribute. */
const TAG = /<script\b([^>]*\bsrc\s*=\s*["']?[^"'>\s]*selvedge(?:-early)?(?:-full)?(?:\.min)?\.js[^>]*|(?![^>]*\bsrc\b)[^>]*\bdata-consent\b[^>]*)>/gi;
const CONSENT_TOOL = /<script\b[^>]*selvedge-consent-/i;
const ATTRIBUTE = /\bdata-([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gi;
/**
 * The options that a page gives to Selvedge, by the attributes of its script tags, and which files it uses.
 *
 * @param name What the page is called in errors.
 * @throws {LogError} `file-unreadable` for a page without such a tag, and for attributes that do not hold.
 */
function settingsOfPage(page, name) {
    const html = page.replace(/<!--[^]*?-->/g, '');
    const tags = [...html.matchAll(TAG)].map(([, attributes]) => attributes);
    if (tags.length === 0)
        throw new LogError('file-unreadable', `${name} has no script tag of Selvedge`);
    const dataset = {};
    for (const tag of tags)
        for (const [, attribute, ...texts] of tag.matchAll(ATTRIBUTE))
            dataset[attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] = texts.find((text) => text !== undefined) ?? '';
    const options = readSettings(dataset, (error) => {
        throw new LogError('file-unreadable', `${name}: ${error.message}`);
    });
    return { options, isSmall: tags.some((tag) => /selvedge(\.min)?\.js/i.test(tag)), hasConsentTool: CONSENT_TOOL.test(html) };
}

/** Writes the notice for a site's privacy policy, or prints it. */
function runNotice({ options, page, site, model, out }) {
    checkFolder(out);
    const { options: given, ...files } = page === undefined ? { options: readOptions(options) } : settingsOfPage(readText(page), page);
    const text = `${noticeOf(given, { hasModel: model, ...files, ...(site !== undefined && { site }) })}\n`;
    if (out === undefined)
        console.log(text);
    else
        writeFileSync(out, text);
}
function noticeOf(options, context) {
    try {
        return privacyNotice(options, context);
    }
    catch (cause) {
        throw cause instanceof SelvedgeError ? new LogError('file-unreadable', cause.message) : cause;
    }
}
function readOptions(file) {
    if (file === undefined)
        return {};
    try {
        return JSON.parse(readText(file));
    }
    catch (cause) {
        throw unreadable(file, cause);
    }
}
function readText(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch (cause) {
        throw unreadable(file, cause);
    }
}

/** Runs what was asked for on the command line. Exit code 1 for data that cannot be used, 2 for a wrong argument. */
async function runCommands(argv) {
    const program = new Command('selvedge').description('Tools for sites that use Selvedge').showHelpAfterError().exitOverride();
    const build = program.command('model').description('A model of what other visitors chose').command('build').description('Builds a model from orders or sessions');
    addLogOptions(build.addOption(eventsOption()))
        .option('--counts <folder>', 'what steps.sql, pairs.sql and popularity.sql gave elsewhere: --events may then be a part of the visits, or missing')
        .option('--out <file>', 'the model', 'model.bin')
        .option('--script <file>', 'the same for a plain script tag')
        .option('--budget <size>', 'size as served, like 100kb', parseSize, 100 * 1024)
        .option('--min-visitors <count>', 'different visitors that an item, or a pair of items, needs', parseCount, 5)
        .option('--max-per-visitor <count>', 'what one visitor may add to one pair, and to one item', parseCount, 3)
        .option('--min-actions <count>', 'items that the visitor has acted on before the model moves anything', parseCount, 2)
        .option('--sensitive-add <words>', 'words of your own that make an item sensitive: "health: ozempic; debt: payday"', parseWords)
        .option('--sensitive-exempt <tags>', 'tags and words that are none: "topic: cancer; theology"')
        .option('--allow-sensitive', 'sensitive items stay in: where pages have sensitive="allow"', false)
        .option('--questions <count>', 'choices that weights are fitted to, at most, of each kind', parseCount, 3000)
        .action((given) => {
        if (!given.events && given.counts === undefined)
            build.error('error: --events <files...> is needed, or --counts <folder>, or both');
        return runBuild(given);
    });
    addLogOptions(program.command('evaluate').description('Replays recorded sessions and tells whether Selvedge would have helped').addOption(eventsOption().makeOptionMandatory()))
        .option('--model <file>', 'a model that `selvedge model build` made, of earlier sessions than those that are judged')
        .option('--since <date|share>', 'judges sessions from a date on (2026-03-01), or the last share of them', parseSince, { share: HELD_BACK })
        .option('--questions <count>', 'choices that are judged, at most, of each kind', parseCount, 3000)
        .option('--visitors <count>', 'visitors whose choices are judged, at most', parseCount, Infinity)
        .option('--no-terms', 'without the figures for one thing left out at a time, which take a third of the time or more')
        .option('--html <file>', 'a report with charts, which opens offline')
        .option('--json <file>', 'all figures')
        .action((given) => runEvaluate(given));
    program
        .command('notice')
        .description("Writes what a site's privacy policy may say of Selvedge, from the settings that the site has")
        .option('--page <file>', 'a page with the script tag: its attributes are the settings')
        .option('--options <file>', 'JSON: the options that createPersonalizer() is given')
        .option('--site <name>', 'what the site is called')
        .option('--model', 'the site ranks by a model', false)
        .option('--out <file>', 'where to write it; else it is printed')
        .action((given) => runNotice(given));
    const experiment = program
        .command('experiment')
        .description('Checks counts of an experiment for a mismatch of samples and tells the lift; or, with --plan, the visitors needed')
        .option('--counts <file>', 'a row for each arm: .csv, .tsv, .json or .jsonl with arm, visitors, conversions, and where there are any experiment, sum, sum_of_squares')
        .option('--weights <shares>', 'the share of each arm, like control=.5,new=.5; default: all alike', parseWeights)
        .option('--control <arm>', 'what the others are compared with; default: the first arm')
        .option('--alpha <share>', 'how many intervals may be wrong: of all comparisons of an experiment together', parseShare, 0.05)
        .option('--sequential', 'intervals and checks that hold however often one looks; else they hold for one look', false)
        .option('--tuned-to <visitors>', 'with --sequential: visitors of two arms at which intervals are narrowest, fixed before the first look', parseCount, 10_000)
        .option('--plan', 'how many visitors are needed', false)
        .option('--baseline <share>', 'with --plan: visitors who convert without the change', parseShare)
        .option('--lift <share>', 'with --plan: the lift to be found, as a share of the baseline', parseLift)
        .option('--power <share>', 'with --plan: how often such a lift is to be found', parseShare, 0.8)
        .option('--json <file>', 'all figures')
        .action((given) => {
        const wrong = wrongTogether(given);
        if (wrong !== '')
            experiment.error(`error: ${wrong}`);
        return runExperiment(given);
    });
    try {
        await program.parseAsync([...argv]);
    }
    catch (error) {
        process.exitCode = exitCodeOf(error);
    }
}
function eventsOption() {
    return new Option('--events <files...>', 'who chose what, when: .csv, .tsv, .jsonl (each may be .gz) or .parquet');
}
/** What both commands are told of a log and of its catalogue. */
function addLogOptions(command) {
    return command
        .option('--items <file>', 'the catalogue: .csv, .tsv, .json, .jsonl or an XML product feed')
        .option('--preset <name>', 'shop, content or news', parsePreset, 'shop')
        .option('--ordered', 'the catalogue stands in the order of the shop, in which alike things are side by side', false)
        .option('--handles', 'products of a Shopify catalogue are called by their handle on pages, and not by /products/ and the handle', false)
        .option('--columns <names>', 'names of columns: visitor=…,at=…,item=…[,type=…][,session=…]', parseColumns)
        .option('--seed <number>', 'another one deals visitors and chances anew', parseCount, 1);
}
function exitCodeOf(error) {
    if (error instanceof LogError)
        console.error(error.message);
    else if (error instanceof Error && 'exitCode' in error)
        return error.exitCode === 0 ? 0 : 2; // commander has said why
    else
        console.error(error);
    return 1;
}

export { runCommands };
//# sourceMappingURL=shared2.js.map
