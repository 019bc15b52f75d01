export type HostName = '1.139' | '1.100';

export interface HostPlaces {
  readonly vscode: string;
  readonly folder: string;
  readonly node: string;
  readonly entry: string;
  readonly server: string;
}

export declare const HOSTS: Readonly<Record<HostName, { readonly vscode: string }>>;
export declare const hostsRunHere: boolean;
export declare function hostsFolder(): string;
export declare function hostPlaces(name: HostName): HostPlaces;
export declare function findChromium(): string | undefined;
