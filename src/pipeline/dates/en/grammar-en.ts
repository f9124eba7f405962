import { type CountRule, countWith, type Grammar } from '../grammar';
import { EN_PATTERNS } from './patterns';
import { dayPartInEn, readEn } from './read-en';
import { inFigures } from './words-en';

/** The words that a rule needs, with numbers in figures; the group is the rule's number. */
const COUNTS: Readonly<Record<CountRule, RegExp>> = {
  anniversary: /^(?:the |its |their )?(\d+)(?:st|nd|rd|th) anniversary$/,
  'first-months': /^(?:in )?the first (\d+) months of (?:this|the) year$/,
  'this-and-next-year': /^this year and next(?: year)?$/,
  'end-of-next-year': /^(?:(?:by|until|to|at) )?the end of next year$/,
  'consecutive-years':
    /^(?:for )?(\d+) (?:(?:consecutive|straight|successive) years|years (?:running|in a row))$/,
  'years-since': /^(?:over|for|in|during) the (?:past|last) (\d+) years$/,
};

/** English, British or American. */
export const EN: Grammar = {
  patterns: EN_PATTERNS,
  plain: (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/\s/g, ' '),
  read: readEn,
  count: (rule, expression) => countWith(COUNTS[rule], inFigures(expression.toLowerCase())),
  words: {
    'same-day':
      /^(?:today|tonight|now|just now|(?:this|that|the same) (?:day|morning|afternoon|evening)|that night|at (?:that|this) moment)$/,
    order:
      /^(?:before|after|following|prior to|since|once|until|as soon as|when)(?: |$)|(?:^| )(?:before|after|afterwards?|beforehand|later|earlier|then|subsequently)$/,
    during: /^(?:during|while|throughout|when|at the|in the course of)(?: |$)/,
  },
  dayPartIn: dayPartInEn,
};
