// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.ExitCode;

/**
 * What a command found or did.
 *
 * @param code how it ended
 * @param text the result as text, without a line break at its end; empty if all was printed before
 * @param fields the members of the JSON document beside those that all have
 */
public record CommandResult(ExitCode code, String text, ObjectNode fields) {

    /** Returns a result with an empty JSON document. */
    public static CommandResult of(ExitCode code, String text) {
        return new CommandResult(code, text, JsonNodeFactory.instance.objectNode());
    }

    /** Returns this result with another exit code. */
    public CommandResult with(ExitCode other) {
        return new CommandResult(other, text, fields);
    }
}
