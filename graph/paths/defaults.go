package paths

import "spona/graph"

// DefaultWeights are the public weights, with a reason for each. There is no Today
// in them: set Recency.Today to make what is over dearer.
func DefaultWeights() Weights {
	return Weights{
		Kinds: []KindWeight{
			{graph.RelationDonatedTo, 60, "money to a party or a politician is what the reader asks about"},
			{graph.RelationOwns, 60, "who owns a company has its gains"},
			{graph.RelationAwarded, 70, "public money that reached somebody"},
			{graph.RelationSubcontracts, 70, "public money that was passed on"},
			{graph.RelationReceives, 70, "public money for a project"},
			{graph.RelationFunds, 70, "money for a project"},
			{graph.RelationDirects, 70, "who directs a company decides for it"},
			{graph.RelationHolds, 70, "power that comes with an office"},
			{graph.RelationBuys, 80, "the body that spent the money"},
			{graph.RelationResultedIn, 50, "a tender and its contract are one affair"},
			{graph.RelationPositionAt, 50, "an office and its body are one affair"},
			{graph.RelationDeclares, 60, "the person's own word"},
			{graph.RelationFamilyOf, 80, "close, and not of the person's choice"},
			{graph.RelationListed, 90, "both are named by one decision"},
			{graph.RelationAssociateOf, 110, "close by somebody's judgement"},
			{graph.RelationBidsOn, 120, "many bid, few win"},
			{graph.RelationEmployedBy, 120, "many are employed who decide nothing"},
			{graph.RelationMet, 140, "a meeting is not yet a tie"},
			{graph.RelationPartOf, 100, "one body within another"},
			{graph.RelationSucceeds, 60, "the same under another name"},
			{graph.RelationStandsIn, 200, "those who stand in one election may be rivals"},
			{graph.RelationMemberOf, 160, "a party has many members who have never met"},
			{graph.RelationLinkedTo, 200, "the source does not say how"},
			{graph.RelationLocatedAt, 300, "thousands may share an address and nothing else"},
		},
		Tiers: []TierWeight{
			{graph.TierB, 20, "resolved by a rule, which may err"},
			{graph.TierC, 100, "a match of names, or not yet checked"},
		},
		Share: ShareWeight{Nothing: 60, Unknown: 30, Reason: "a small share gives little say and little gain"},
		Recency: RecencyWeight{
			PerYear: 5, Most: 60, Undated: 30, Reason: "what is long over, or of an unknown time, explains less of today",
		},
		Hub: HubWeight{
			Degree: 64, PerDoubling: 30, Most: 300, Reason: "what very many are tied to hardly ties two of them to each other",
		},
	}
}
