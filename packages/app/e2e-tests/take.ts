import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Stores a picture of the page for the documentation, when nothing in it waits for anything. */
export async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('[aria-busy="true"]:visible')).toHaveCount(0);
  await page.screenshot({
    path: join(process.env.PICTURES_DIR ?? '', `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}
