import { BoundedMemory } from './BoundedMemory';

describe('BoundedMemory', () => {
  it('derives once', () => {
    const memory = BoundedMemory.create();
    const derive = jest.fn(() => 'value');
    expect([memory.get('a', derive), memory.get('a', derive)]).toEqual([
      'value',
      'value',
    ]);
    expect(derive).toHaveBeenCalledTimes(1);
    memory.get('b', derive);
    expect(derive).toHaveBeenCalledTimes(2);
  });

  it('remembers neither long keys nor too many', () => {
    const memory = BoundedMemory.create();
    const derive = jest.fn(() => 'value');
    const long = 'x'.repeat(257);
    memory.get(long, derive);
    memory.get(long, derive);
    expect(derive).toHaveBeenCalledTimes(2);
    for (let index = 0; index <= 20_000; index++) {
      memory.get(String(index), () => 'other');
    }
    memory.get('0', derive);
    expect(derive).toHaveBeenCalledTimes(3);
  });
});
