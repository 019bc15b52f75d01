export declare function languagesText(): string;
