import { parseOptions } from './shared3.js';
import { storedFields } from './shared6.js';

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

export { privacyNotice, storedFields };
//# sourceMappingURL=privacy.js.map
