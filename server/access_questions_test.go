package main

import "fmt"

// accessQuestions asks every field of the API, in every way that rights differ by.
// $NAME$ stands for an id of the world.
func accessQuestions() map[string][]string {
	all := publicQuestions()
	for field, queries := range accountQuestions() {
		all[field] = queries
	}
	for field, queries := range communityQuestions() {
		all[field] = queries
	}
	for field, queries := range forumQuestions() {
		all[field] = queries
	}
	return all
}

// publicQuestions are about the graph, which everybody may read.
func publicQuestions() map[string][]string {
	all := map[string][]string{
		"Query.node":        {`{node(id:$ENTITY$){id}}`},
		"Query.nodes":       {`{nodes(ids:[$ENTITY$]){id}}`},
		"Query.search":      {`{search(text:"a"){totalCount}}`},
		"Query.paths":       {`{paths(from:$ENTITY$,to:$OTHER$){truncated}}`},
		"Query.expand":      {`{expand(id:$ENTITY$){dataVersion}}`},
		"Query.datasets":    {`{datasets{id note}}`},
		"Query.dataVersion": {`{dataVersion}`},
		"Query.riskPaths":   {`{riskPaths(from:$ENTITY$){truncated}}`},
		"Query.loops":       {`{loops(id:$ENTITY$){truncated}}`},
		"Query.connect":     {`{connect(ids:[$ENTITY$,$OTHER$]){truncated}}`},
		"Query.languages":   {`{languages{tag}}`},
	}
	for _, list := range []string{"politicians", "parties", "donors", "companies", "publicBodies", "organizations", "contracts", "donations"} {
		all["Query."+list] = []string{fmt.Sprintf(`{%s{totalCount}}`, list)}
	}
	return all
}

// accountQuestions are about the viewer's own account. Their inputs are wrong in a
// way that is found out after rights, or harmless.
func accountQuestions() map[string][]string {
	payload := func(name, input string) []string {
		if input != "" {
			input = "(input:{" + input + "})"
		}
		return []string{fmt.Sprintf(`mutation{%s%s{userErrors{code}}}`, name, input)}
	}
	return map[string][]string{
		"Query.viewer":                      {`{viewer{handle sessions{id} tokens{id} everything}}`},
		"Mutation.signUp":                   payload("signUp", `email:"new@example.org",password:"a password of words",handle:"fresh"`),
		"Mutation.confirmAddress":           payload("confirmAddress", `link:"none"`),
		"Mutation.signIn":                   payload("signIn", `email:"nobody@example.org",password:"none"`),
		"Mutation.signInWithPasskey":        payload("signInWithPasskey", `ceremony:"none",answer:"{}"`),
		"Mutation.askForPasskey":            payload("askForPasskey", ""),
		"Mutation.signOut":                  payload("signOut", ""),
		"Mutation.signOutEverywhere":        payload("signOutEverywhere", ""),
		"Mutation.requestPasswordReset":     payload("requestPasswordReset", `email:"nobody@example.org"`),
		"Mutation.resetPassword":            payload("resetPassword", `link:"none",password:"a password of words"`),
		"Mutation.proveIdentity":            payload("proveIdentity", `password:"wrong"`),
		"Mutation.proveIdentityWithPasskey": payload("proveIdentityWithPasskey", `ceremony:"none",answer:"{}"`),
		"Mutation.updateProfile":            payload("updateProfile", `name:"N",language:"sq"`),
		"Mutation.changePassword":           payload("changePassword", `password:"another password"`),
		"Mutation.changeEmail":              payload("changeEmail", `email:"moved@example.org"`),
		"Mutation.endSession":               payload("endSession", `id:"none"`),
		"Mutation.beginOneTimeCodes":        payload("beginOneTimeCodes", ""),
		"Mutation.confirmOneTimeCodes":      payload("confirmOneTimeCodes", `sealed:"none",code:"1"`),
		"Mutation.removeOneTimeCodes":       payload("removeOneTimeCodes", ""),
		"Mutation.renewRecoveryCodes":       payload("renewRecoveryCodes", ""),
		"Mutation.beginPasskey":             payload("beginPasskey", ""),
		"Mutation.addPasskey":               payload("addPasskey", `name:"N",ceremony:"none",answer:"{}"`),
		"Mutation.removePasskey":            payload("removePasskey", `id:"none"`),
		"Mutation.createToken":              payload("createToken", `name:"N",scopes:[READ],expires:"2020-01-01T00:00:00Z"`),
		"Mutation.revokeToken":              payload("revokeToken", `id:"none"`),
		"Mutation.deleteAccount":            payload("deleteAccount", `handle:"citizen"`),
	}
}

// communityQuestions are about others: organisations, circles, accounts, facts.
func communityQuestions() map[string][]string {
	change := func(name string, inputs ...string) (all []string) {
		for _, input := range inputs {
			if input != "" {
				input = "(input:{" + input + "})"
			}
			all = append(all, fmt.Sprintf(`mutation{%s%s{userErrors{code}}}`, name, input))
		}
		return all
	}
	return map[string][]string{
		"Query.circle":  {`{circle(id:$OWN$){name}}`, `{circle(id:$FOREIGN$){name}}`, `{circle(id:$ABSENT$){name}}`},
		"Query.circles": {`{circles{name}}`},
		"Query.memberOrganisation": {
			`{memberOrganisation(id:$ORGANISATION$){name}}`, `{memberOrganisation(id:$APPLICATION$){name}}`, `{memberOrganisation(id:$ORGANISATION$){checks{what}}}`,
		},
		"Query.memberOrganisations": {`{memberOrganisations{totalCount}}`},
		"Query.accounts":            {`{accounts{totalCount}}`, `{accounts{nodes{email}}}`},
		"Query.moderationLog":       {`{moderationLog{number}}`},

		"Mutation.applyForOrganisation": change("applyForOrganisation", `name:"New",kind:MEDIA,country:"AL",interest:"To take part in this test."`),
		"Mutation.invite":               change("invite", ``+`email:"x@example.org"`),
		"Mutation.acceptInvitation":     change("acceptInvitation", `link:"none"`),
		"Mutation.takeBackInvitation":   change("takeBackInvitation", `id:"none"`),
		"Mutation.leaveOrganisation":    change("leaveOrganisation", ""),
		"Mutation.reviewApplication":    change("reviewApplication", `id:$APPLICATION$,decision:DECLINED,checked:"nobody answered"`),
		"Mutation.tieOrganisation":      change("tieOrganisation", `id:$ORGANISATION$,entity:$ENTITY$`),
		"Mutation.seat": change("seat", `circle:$OWN$,handle:"stranger",standing:INSIDE`, `circle:$FOREIGN$,handle:"member",standing:INSIDE`,
			`circle:$ABSENT$,handle:"member",standing:INSIDE`, `circle:$OWN$,handle:"member"`),
		"Mutation.openCircle":       change("openCircle", `name:"New",kind:ADVISORY_GROUP,purpose:"To be opened.",convener:"member"`),
		"Mutation.closeCircle":      change("closeCircle", `id:$OWN$`, `id:$FOREIGN$`),
		"Mutation.giveRole":         change("giveRole", `id:$CITIZEN$,role:ADMINISTRATOR`),
		"Mutation.suspendAccount":   change("suspendAccount", `id:$CITIZEN$,reason:"sold things"`, `id:$ADMINISTRATOR$,reason:"a rival"`),
		"Mutation.reinstateAccount": change("reinstateAccount", `id:$CITIZEN$`),
		"Mutation.silenceAccount":   change("silenceAccount", `id:$CITIZEN$,until:$SOON$,reason:"a quarrel"`, `id:$ADMINISTRATOR$,until:$SOON$,reason:"a rival"`),
		"Mutation.endSilence":       change("endSilence", `id:$CITIZEN$`),
		"Mutation.contestFact":      change("contestFact", `subject:$ENTITY$,reason:"It is somebody else."`),
		"Mutation.settleFact":       change("settleFact", `id:$CONTEST$`),
		"Mutation.describeDataset":  change("describeDataset", `dataset:"nowhere",note:"A caution."`),
	}
}
