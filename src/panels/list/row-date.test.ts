import { expect, test } from 'vitest';
import { sampleMilestone } from '../../dataset/model/sample.fixture';
import type { Milestone } from '../../dataset/model/schema';
import { orderWords } from './row-date';

const LEADS = { after: { lead: 'after' }, before: { lead: 'before' } };
const label = (id: string): string | undefined => (id === 'talks' ? 'Talks' : undefined);

function derivedBy(rule: string, expression: string, after: string[] = ['talks']): Milestone {
  const milestone = sampleMilestone({ id: 'signing' });
  return {
    ...milestone,
    when: { ...milestone.when, after, before: [] },
    derivation: [{ rule, expression, passage: 'signing.a', from: null, to: null }],
  };
}

test('states an order with the words of the text in Chinese, and with the label of the other milestone in English', () => {
  expect(orderWords(derivedBy('order', '会谈后'), 'zh', LEADS, label)).toBe('会谈后');
  expect(orderWords(derivedBy('order', '会谈后'), 'en', LEADS, label)).toBe('after Talks');
});

test('states no order if the words do not, if another rule applies, or if the other milestone does not exist', () => {
  expect(orderWords(derivedBy('order', '还将'), 'zh', LEADS, label)).toBeNull();
  expect(orderWords(derivedBy('until', '2030年前'), 'zh', LEADS, label)).toBeNull();
  expect(orderWords(derivedBy('order', '会谈后', []), 'en', LEADS, label)).toBeNull();
  expect(orderWords(derivedBy('order', '会谈后', ['gone']), 'en', LEADS, label)).toBeNull();
});
