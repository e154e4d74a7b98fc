import { DetailBudget } from './DetailBudget';

describe('DetailBudget', () => {
  it('shares equally and passes on what is left over', () => {
    const budget = new DetailBudget(10);
    budget.share(2);
    const first = budget.next(false);
    expect(first.left).toBe(5);
    first.left -= 2;
    expect(budget.next(true).left).toBe(0);
    const second = budget.next(false);
    expect(second.left).toBe(8);
    second.left = 0;
    expect(budget.spent).toBe(10);
    budget.share(3);
    expect(budget.next(false).left).toBe(0);
  });
});
