export function writeDataset(count: number, file: string): void;
