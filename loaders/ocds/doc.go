// Package ocds reads the Open Contracting Data Standard, versions 1.0 and 1.1:
// what was tendered, who bid, who won, what was signed, changed and paid.
//
//	{"ocid": "ocds-xx0000-1", "date": "2019-11-22T10:00:00Z", "tag": ["contract"],
//	 "parties": [{"id": "XX-GOV-7", "name": "Ministry of Works", "roles": ["buyer"]}, …],
//	 "tender": {"title": "Road", "tenderers": […]},
//	 "awards": [{"id": "a", "value": {"amount": 2418000.5, "currency": "EUR"}, "suppliers": […]}],
//	 "contracts": [{"id": "c", "awardID": "a", "dateSigned": "2019-11-22"}]}
//
// Such releases come alone, as JSON lines, in arrays and in packages; records hold
// several of one process, or a compiledRelease or versionedRelease made of them.
// All of these are read, also mixed. Releases that a record only links to are not
// fetched, and what extensions add is kept only for lots, bids, complaints and the
// suppliers of contracts: both are noted.
//
// # What becomes what
//
//   - A process (ocid) is a Tender, also where only a plan or an award of it was
//     published. Its lots are Tenders that are LINKED_TO it as lots.
//   - An award is a Contract, and so is the contract that was made of it: they are
//     one entity. Of several contracts for one award each is one, and the value of
//     the award is none of theirs.
//   - Buyers and procuring entities BUYS the tender, buyers the contracts too. Those
//     who bid BIDS_ON it or its lots, also when they lost. The tender and the lots
//     RESULTED_IN contracts, which are AWARDED to suppliers. An amount that several
//     share stays with each as the value of the whole, not as their own money.
//   - A transaction is LINKED_TO from who paid to who was paid, with the amount. What
//     was paid under a contract on a day is also a value of the contract.
//   - When a contract's value changes from release to release, the first is its value
//     and the others are amendments. What amendments say in words stays as original.
//
// # Releases are merged
//
// All releases of a process, wherever in the files of a data set they stand, are
// merged by the standard's rules in the order of their dates: objects in arrays by
// id, lists without ids as a whole, null takes away. What they state together is
// one record of the data set, known by the ocid in lower case. A release alone, in
// a load that only adds, replaces what its process stated before: add compiled
// releases, or all releases of a process.
//
// To know which release of a process is the last, all files are read twice. The
// first time, a survey keeps about 40 bytes for each process and each
// organization. The second time, a release whose process has others waits for
// them, in memory up to 64 MiB and then in a temporary file; a process is held as a
// whole when its last release has come. So memory does not grow with the size of
// the files, however the releases are spread over them.
//
// # Who is who
//
// An organization with an identifier is one entity in the whole data set, whether
// it buys or sells: a PublicBody if it buys anywhere, else a Company, or an
// Organization when it does neither. The kind is a part of its id, so that one
// that is found to buy later is no conflict. An identifier without scheme or
// number (also "N/A", "0", "-") identifies nobody; then the party's id counts
// within its process, and without one the name. Of natural persons, who are known
// by the scheme, no number is kept. Contact points and addresses are left out but
// for the town of a company.
//
// # Amounts and dates
//
// Amounts are exact, negative ones included, which the standard allows. What is no
// number (NaN, 1e30, 1.234,56) is kept as written, with a note. Of a time stamp the
// day is taken as it is written, whatever its zone.
package ocds
