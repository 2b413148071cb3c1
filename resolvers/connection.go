package resolvers

import (
	"spona/graph"
	"spona/schema"
)

// The connections differ in their types alone, which gqlgen wants spelled out.

func personConnection(l list[graph.Person]) *schema.PersonConnection {
	edge := func(n graph.Person, cursor string) schema.PersonEdge {
		return schema.PersonEdge{Node: n, Cursor: cursor}
	}
	return &schema.PersonConnection{Edges: edges(l, edge), Nodes: l.nodes, PageInfo: l.info, TotalCount: l.total}
}

func partyConnection(l list[graph.Party]) *schema.PartyConnection {
	edge := func(n graph.Party, cursor string) schema.PartyEdge { return schema.PartyEdge{Node: n, Cursor: cursor} }
	return &schema.PartyConnection{Edges: edges(l, edge), Nodes: l.nodes, PageInfo: l.info, TotalCount: l.total}
}

func companyConnection(l list[graph.Company]) *schema.CompanyConnection {
	edge := func(n graph.Company, cursor string) schema.CompanyEdge {
		return schema.CompanyEdge{Node: n, Cursor: cursor}
	}
	return &schema.CompanyConnection{Edges: edges(l, edge), Nodes: l.nodes, PageInfo: l.info, TotalCount: l.total}
}

func publicBodyConnection(l list[graph.PublicBody]) *schema.PublicBodyConnection {
	edge := func(n graph.PublicBody, cursor string) schema.PublicBodyEdge {
		return schema.PublicBodyEdge{Node: n, Cursor: cursor}
	}
	return &schema.PublicBodyConnection{Edges: edges(l, edge), Nodes: l.nodes, PageInfo: l.info, TotalCount: l.total}
}

func organizationConnection(l list[graph.Organization]) *schema.OrganizationConnection {
	edge := func(n graph.Organization, cursor string) schema.OrganizationEdge {
		return schema.OrganizationEdge{Node: n, Cursor: cursor}
	}
	return &schema.OrganizationConnection{Edges: edges(l, edge), Nodes: l.nodes, PageInfo: l.info, TotalCount: l.total}
}

func contractConnection(l list[graph.Contract]) *schema.ContractConnection {
	edge := func(n graph.Contract, cursor string) schema.ContractEdge {
		return schema.ContractEdge{Node: n, Cursor: cursor}
	}
	return &schema.ContractConnection{Edges: edges(l, edge), Nodes: l.nodes, PageInfo: l.info, TotalCount: l.total}
}

func entityConnection(l list[graph.Typed]) *schema.EntityConnection {
	edge := func(n graph.Typed, cursor string) schema.EntityEdge {
		return schema.EntityEdge{Node: n, Cursor: cursor}
	}
	return &schema.EntityConnection{Edges: edges(l, edge), Nodes: l.nodes, PageInfo: l.info, TotalCount: l.total}
}
