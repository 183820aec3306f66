/** Why a report could not be set: a fault of ours, for an edition has been checked before. */
export class NotTypeset extends Error {}
