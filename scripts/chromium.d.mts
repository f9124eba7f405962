export function findTestBrowser(): string | undefined;
