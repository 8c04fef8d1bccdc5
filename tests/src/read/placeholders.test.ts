import { calendarLinks, mergeFields } from '../../../src/read/placeholders';

const quotes = (spans: readonly { quote: string }[]): string[] => spans.map((each) => each.quote);

describe('a placeholder that nobody filled', () => {
  it.each([
    '{{First_Name}}',
    '{{ contact.firstname }}',
    '{first_name}',
    '<<Company>>',
    '[First Name]',
    '[Prénom]',
    '[[Company]]',
    '%FIRSTNAME%',
    '*|FNAME|*',
  ])('is seen: %s', (field) => {
    const text = `Hi ${field}, nice to meet you`;
    expect(quotes(mergeFields(text))).toEqual([field]);
  });

  it.each([
    ['a footnote', 'as shown [1] before'],
    ['ordinary brackets', 'the shop (open late) and [yesterday] a walk'],
    ['a percentage', '100% OF THE TIME, 20% MORE'],
    ['code with an empty pair', 'a {} and {{}} and <>'],
    ['the banner of a mail server', '[EXTERNAL] Please find the minutes attached'],
    ['a picture that was left out', 'Kind regards\n[Image: logo]'],
  ])('is not seen in %s', (_, text) => {
    expect(quotes(mergeFields(text))).toEqual([]);
  });

  it('is not a bracket that runs over a line end', () => {
    expect(mergeFields('{{First\nName}}')).toEqual([]);
  });
});

describe('a link into a diary', () => {
  it.each([
    'https://calendly.com/derek/15min',
    'calendly.com/derek',
    'https://www.calendly.com/x',
    'meetings.hubspot.com/derek',
    'https://cal.com/derek',
  ])('is seen: %s', (link) => {
    expect(quotes(calendarLinks(`Pick a slot: ${link} now`))).toEqual([link]);
  });

  it('is not any other link, nor a host that only ends so', () => {
    expect(calendarLinks('https://example.org/calendly https://notcalendly.community')).toEqual([]);
  });
});

it.each(['{', '{{', '[', '[[A', '<<', '%A', '*|A'])('40 kB of %j are read within half a second', (unit) => {
  const text = unit.repeat(Math.ceil(40_000 / unit.length));
  const begin = performance.now();
  mergeFields(text);
  calendarLinks(text);
  expect(performance.now() - begin).toBeLessThan(500);
});
