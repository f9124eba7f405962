import { expect, test } from 'vitest';
import { sampleMilestone } from '../../dataset/model/sample';
import type { Milestone } from '../../dataset/model/schema';
import { orderWords } from './row-date';

const LEADS = { after: { lead: 'after' }, before: { lead: 'before' } };
const label = (id: string): string | undefined => (id === 'talks' ? 'Talks' : undefined);

function told(rule: string, expression: string, after: string[] = ['talks']): Milestone {
  const milestone = sampleMilestone({ id: 'signing' });
  return {
    ...milestone,
    when: { ...milestone.when, after, before: [] },
    derivation: [{ rule, expression, passage: 'signing.a', from: null, to: null }],
  };
}

test('the words of the text in Chinese, what they speak of in English', () => {
  expect(orderWords(told('order', '会谈后'), 'zh', LEADS, label)).toBe('会谈后');
  expect(orderWords(told('order', '会谈后'), 'en', LEADS, label)).toBe('after Talks');
});

test('nothing where the words tell no side, follow another rule, or speak of what is not there', () => {
  expect(orderWords(told('order', '还将'), 'zh', LEADS, label)).toBeNull();
  expect(orderWords(told('until', '2030年前'), 'zh', LEADS, label)).toBeNull();
  expect(orderWords(told('order', '会谈后', []), 'en', LEADS, label)).toBeNull();
  expect(orderWords(told('order', '会谈后', ['gone']), 'en', LEADS, label)).toBeNull();
});
