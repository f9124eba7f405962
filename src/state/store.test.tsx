import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { createStore } from './store';

test('listeners hear of a new value, and of no value set twice', () => {
  const store = createStore(1);
  const listener = vi.fn<() => void>();
  const unsubscribe = store.subscribe(listener);
  store.set(2);
  store.set(2);
  expect(store.get()).toBe(2);
  expect(listener).toHaveBeenCalledTimes(1);
  unsubscribe();
  store.set(3);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('the server renders the initial value, whole or selected', () => {
  const store = createStore({ name: 'first' });
  store.set({ name: 'second' });
  const Whole = () => store.use().name;
  const Selected = () => store.use(({ name }) => name.length);
  expect(renderToStaticMarkup(<Whole />)).toBe('first');
  expect(renderToStaticMarkup(<Selected />)).toBe('5');
});
