import assert from 'node:assert/strict';
import { parseLabelSelector } from '../../src/lib/label-selector.ts';
import { matchLabels } from '../../src/lib/match-labels.ts';

describe('label-selector', () => {
  const labels = { a: '1', 'example.com/b': 'x.y', empty: '' };
  const matches = (text: string): boolean | undefined => {
    const selector = parseLabelSelector(text);
    return selector && matchLabels(labels, selector);
  };

  for (const text of [
    ...[
      '',
      'a',
      'a=1',
      'a==1',
      'a!=2',
      'c!=2',
      '!c',
      'empty=',
      'a in (1,2)',
      'a in(1)',
      'a notin (2, 3)',
      'c notin (1)',
    ],
    ...['a=1,example.com/b=x.y', ' a = 1 , !c ', 'a in (2,1),!c', 'example.com/b in (x.y)'],
  ])
    it(`"${text}" holds`, () => assert.equal(matches(text), true));

  for (const text of ['b', 'a=2', 'a!=1', '!a', 'empty=x', 'a in (2)', 'a notin (1,2)', 'c in (1)', 'a=1,!a'])
    it(`"${text}" does not hold`, () => assert.equal(matches(text), false));

  for (const text of [
    ',',
    'a,',
    'a=b=c',
    'a in',
    'a in 1',
    'a in (1',
    '(a)',
    '-a',
    'a=-',
    'a b',
    '!a=1',
    'a>1',
    'a in (1))',
  ])
    it(`"${text}" is none`, () => assert.equal(matches(text), undefined));
});
