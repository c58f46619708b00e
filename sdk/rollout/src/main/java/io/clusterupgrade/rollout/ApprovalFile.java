// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The file with which an operator approves or rejects a wave. */
final class ApprovalFile {
    private static final String REJECT = "reject";
    private static final int LONGEST = 500;

    private ApprovalFile() {}

    static GateDecision read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return GateDecision.notYet("waits for the file " + file);
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        if (!text.toLowerCase(Locale.ROOT).startsWith(REJECT)) {
            return GateDecision.approved();
        }
        String reason = text.substring(REJECT.length()).strip();
        return GateDecision.rejected(reason.substring(0, Math.min(LONGEST, reason.length())));
    }
}
