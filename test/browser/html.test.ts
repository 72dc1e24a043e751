import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import settings from './chromium.json' with { type: 'json' };
import { removePages, type WrittenPage, writePages } from './pages.ts';

const pages = writePages();
const named = (name: string): readonly WrittenPage[] => pages.filter((each) => each.name === name);

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
/** A4 without its margins of 14 mm, at 96 pixels an inch. */
const paper = { width: 688, height: 980 };

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(settings);
});

afterAll(async () => {
  await browser.close();
  removePages();
});

/** Opens a page in a window of its own, and closes it behind what is to be done there. */
async function opened<T>(
  { url }: WrittenPage,
  viewport: BrowserContextOptions['viewport'],
  act: (page: Page) => Promise<T>,
  { prepare, ...options }: BrowserContextOptions & { prepare?: (page: Page) => Promise<void> } = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: viewport ?? null, ...options });
  try {
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(url);
    return await act(page);
  } finally {
    await context.close();
  }
}

const print = (page: Page): Promise<void> => page.emulateMedia({ media: 'print' });

/** What a checker of accessibility says against a page. */
async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(': '))))`,
  );
}

/** Elements that reach beyond the right edge of the window and can't be scrolled to. */
const beyondEdge = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.body.querySelectorAll('*')]
      .filter((each) => each.closest('.skip, .unseen, .store') === null)
      .filter((each) => !each.matches('.frame *') || getComputedStyle(each.closest('.frame')).overflowX === 'visible')
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.tagName + '.' + each.getAttribute('class') + ': ' + each.textContent.slice(0, 40))`,
  );

describe.each(pages)('$name ($language)', (written) => {
  it.each([
    ['on a desk', desk, false],
    ['on a telephone', phone, false],
    ['on paper', paper, true],
  ])('has no barrier %s', async (_, viewport, isPrinted) => {
    const barriers = await opened(
      written,
      viewport,
      async (page) => {
        if (isPrinted) await print(page);
        return barriersOn(page);
      },
      { bypassCSP: true },
    );
    expect(barriers).toEqual([]);
  });

  it('asks for nothing but itself and complains of nothing', async () => {
    const requests: string[] = [];
    const complaints: string[] = [];
    await opened(written, desk, (page) => page.waitForLoadState('load'), {
      prepare: (page) => {
        page.on('request', (request) => requests.push(request.url()));
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        return Promise.resolve();
      },
    });
    expect(requests).toEqual([written.url]);
    expect(complaints).toEqual([]);
  });

  it('fits a telephone', async () => {
    const [width, beyond] = await opened(
      written,
      phone,
      async (page) =>
        [
          await page.evaluate<number>('document.documentElement.scrollWidth'),
          await beyondEdge(page),
        ] as const,
    );
    expect(beyond).toEqual([]);
    expect(width).toBe(phone.width);
  });

  it('fits A4', async () => {
    const beyond = await opened(written, paper, async (page) => {
      await print(page);
      return beyondEdge(page);
    });
    expect(beyond).toEqual([]);
  });

  it('lets every part that scrolls be reached by keyboard', async () => {
    const unreachable = await opened(written, phone, (page) =>
      page.evaluate<string[]>(
        `[...document.body.querySelectorAll('*')]
          .filter((each) => each.scrollWidth > each.clientWidth && /auto|scroll/.test(getComputedStyle(each).overflowX))
          .filter((each) => each.tabIndex < 0)
          .map((each) => each.className)`,
      ),
    );
    expect(unreachable).toEqual([]);
  });
});

/** Puts a script into the page and says whether it ran. */
const runsScripts = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    `(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return window.ran === true;
    })()`,
  );

describe.each(named('draft'))('a draft ($language)', (written) => {
  it('runs no script, whoever puts it there', async () => {
    expect(await opened(written, desk, runsScripts)).toBe(false);
    // Without the page's policy the same script runs.
    expect(await opened(written, desk, runsScripts, { bypassCSP: true })).toBe(true);
  });

  it.each([
    ['a desk', desk],
    ['a telephone', phone],
  ])('says what failed first on %s without scrolling', async (_, viewport) => {
    const bottom = await opened(written, viewport, (page) =>
      page.evaluate<number>(
        `document.querySelector('.failures li > p').getBoundingClientRect().bottom`,
      ),
    );
    expect(bottom).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(viewport.height);
  });

  it('leads the keyboard past the header', async () => {
    const reached = await opened(written, desk, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const first = await page.evaluate<string>('document.activeElement.id');
      await page.keyboard.press('Tab');
      return [first, await page.evaluate<string>('document.activeElement.className')];
    });
    expect(reached).toEqual(['report', 'frame']);
  });

  it('prints on a sane number of pages of A4', async () => {
    const pdf = await opened(written, desk, (page) =>
      page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    const text = pdf.toString('latin1');
    const sizes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.length).toBeLessThan(13);
    // A4 in points.
    for (const [, width, height] of sizes) {
      expect(Math.round(Number(width))).toBe(595);
      expect(Math.round(Number(height))).toBe(842);
    }
  });
});
