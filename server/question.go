package main

import (
	"context"

	"github.com/spf13/cobra"

	"spona/graph/wording"
	"spona/resolvers"
	"spona/server/gql"
)

// answerValues is how many values an answer may have here. It is far more than a
// public server gives, since the one who asks waits for nobody else.
const answerValues = 50_000_000

// A question is what the commands have in common that search for connections: where
// the graph is, how it is searched, and how the answer is told.
type question struct {
	program              *program
	at                   location
	tier, searched, lang string
	asJSON               bool
}

// An asker is a question whose flags are understood.
type asker struct {
	api
	program  *program
	language *wording.Language
	tier     string
	asJSON   bool
}

func (q *question) register(cmd *cobra.Command) {
	q.at.register(cmd)
	cmd.Flags().StringVar(&q.lang, "lang", "en", "language of the sentences, such as sq, sr-Latn or tr")
	tierFlag(cmd, &q.tier)
	pathsFlag(cmd, &q.searched)
	jsonFlag(cmd, &q.asJSON)
}

// does runs a command with the API once all flags are understood; options reads
// those of the command itself.
func (q *question) does(options func() (map[string]any, error), do func(ctx context.Context, a asker, args []string, options map[string]any) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		given, err := options()
		if err != nil {
			return err
		}
		tier, err := parseTier(q.tier)
		if err != nil {
			return err
		}
		inStore, err := fromStore(q.searched)
		if err != nil {
			return err
		}
		language, err := languageFor(q.lang)
		if err != nil {
			return err
		}
		given["minTier"] = tier
		return q.program.does(func(ctx context.Context, args []string) error {
			answers := gql.Options{Answers: resolvers.Options{PathsFromStore: inStore}, Limits: gql.Limits{Cost: answerValues}}
			return q.program.withAnswers(ctx, q.at, answers, func(a api) error {
				if err := a.ready(ctx); err != nil {
					return err
				}
				return do(ctx, asker{a, q.program, language, tier, q.asJSON}, args, given)
			})
		})(cmd, args)
	}
}

// meant are the ids of the entities that texts mean, in the order given.
func (a asker) meant(ctx context.Context, texts ...string) ([]string, error) {
	ids := make([]string, len(texts))
	for i, text := range texts {
		id, err := a.program.meantEntity(ctx, a.api, text, a.tier)
		if err != nil {
			return nil, err
		}
		ids[i] = id
	}
	return ids, nil
}

// tell asks for an answer in the language of the question; what the query needs
// beside that is in variables.
func (a asker) tell(ctx context.Context, query string, variables map[string]any, out any) error {
	variables["lang"], variables["tag"] = a.language.Names(), a.language.Tag()
	return a.ask(ctx, query, variables, out)
}
