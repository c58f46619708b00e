// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.host.ExitCode;

/**
 * What a command found or did.
 *
 * @param code how it ended
 * @param text the result as text, without a line break at its end; empty if all was printed before
 * @param fields the members of the JSON document beside those that all have
 * @param isPrinted whether the command has printed it already
 */
public record CommandResult(ExitCode code, String text, ObjectNode fields, boolean isPrinted) {

    /** Returns a result with an empty JSON document. */
    public static CommandResult of(ExitCode code, String text) {
        return new CommandResult(code, text, JsonNodeFactory.instance.objectNode());
    }

    /** Creates a result that is still to be printed. */
    public CommandResult(ExitCode code, String text, ObjectNode fields) {
        this(code, text, fields, false);
    }

    /** Returns the end of a command that has printed its result itself. */
    public static CommandResult printed(ExitCode code) {
        return new CommandResult(code, "", JsonNodeFactory.instance.objectNode(), true);
    }
}
