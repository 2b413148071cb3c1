// Package loops finds closed loops of power and public money: an official, the body
// where he holds office, a contract of that body, its supplier, and a tie from the
// supplier back to the same official.
//
//	official → body → (tender →) contract → supplier
//	   ↑                                       │
//	   └── owns, directs, gave to him; a       ┘
//	       relative or associate of his does;
//	       gave to his party
//
// # What counts
//
// An office is a position at the body, a seat in it, or employment by it; at the
// buyer itself or at the body that it is a part of. A tie is ownership or direction
// of the supplier, by the official, a relative or an associate, or a gift of the
// supplier to the official or to his party. An official who wins a contract himself,
// or whose relative does, closes a loop too.
//
// Time decides: office and tie must both have been alive on the day on which the
// contract was signed. Where that is not known it is the day of the award. A gift is
// alive from its day on for as long as [Options.GiftDays] says: first the gift, then
// the contract. An office that ended before the tie began makes no loop.
//
// A contract is certain in a loop when every date that this rests on is known to the
// day, and possible otherwise ([paths.Overlaps]). That somebody is of a family, and
// that a post is one of a body, is so at all times unless the source gives dates.
//
// # Money
//
// A loop lists the contracts that were signed while office and tie were alive, with
// their sum in each currency, and beside it the sum of all contracts from that buyer
// to that supplier. Nothing is added across currencies. What a contract gave the
// supplier is what the award says, else the value of the contract.
//
// A loop is a pattern in public records. It says nothing of intent, and is no
// accusation.
package loops
