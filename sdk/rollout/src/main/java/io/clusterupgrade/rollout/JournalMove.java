// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.journal.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Moves a rollout from its journal to another driver. The journal gets a last line, after which no run uses it any more, and stays locked until
 * this is closed. A move that was not completed is repeated to the same place.
 *
 * @since 0.1.0
 */
public final class JournalMove implements AutoCloseable {
    private final Journal journal;

    private JournalMove(Journal journal) {
        this.journal = journal;
    }

    /**
     * Begins to move a rollout. When this returns, the journal says where the rollout goes on.
     *
     * @param to the name of the place, for users
     * @param now the time
     * @throws io.clusterupgrade.rollout.model.JournalException if there is no journal, it belongs to another plan, is damaged, was moved to
     *     another place, or a run is using it
     */
    public static JournalMove begin(Rollout rollout, Path journal, String to, Instant now) {
        Journal opened = Journal.openToMove(journal, rollout.journalHeader(), to);
        try {
            if (opened.factsBefore().stream().noneMatch(Fact.Moved.class::isInstance)) {
                opened.append(List.of(new Fact.Moved(now, to)));
            }
            return new JournalMove(opened);
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Returns the facts of the journal, in order, without the line about the move. */
    public List<Fact> facts() {
        return journal.factsBefore().stream()
                .filter(fact -> !(fact instanceof Fact.Moved))
                .toList();
    }

    /** Releases the journal. */
    @Override
    public void close() {
        journal.close();
    }
}
