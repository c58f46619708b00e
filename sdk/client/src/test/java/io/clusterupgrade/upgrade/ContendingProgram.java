// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One of several programs that compete for the tokens of a folder, or for the start of an upgrade. It reports that it
 * is ready, waits for a byte, and prints its result. Arguments: {@code tokens <folder> <how many> <name>}, or {@code
 * start <endpoint> <cluster> <file>}.
 */
final class ContendingProgram {
    static final String READY = "ready";
    static final String GOT = "got ";

    private ContendingProgram() {}

    public static void main(String[] arguments) throws IOException {
        boolean isForTokens = arguments[0].equals("tokens");
        System.out.println(READY);
        System.out.flush();
        int go = System.in.read();
        String got = go < 0 ? "nothing" : isForTokens ? tokens(arguments) : start(arguments);
        System.out.println(GOT + got);
    }

    private static String tokens(String[] arguments) {
        int won = 0;
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            TokenStore store = TokenStore.file(Path.of(arguments[1], "token-" + i));
            won += store.compareAndSave(null, FileTokenStoreTest.token(arguments[3])) ? 1 : 0;
        }
        return Integer.toString(won);
    }

    private static String start(String[] arguments) {
        try (CssClient client =
                KilledProgram.at(arguments[1], CssClient.builder()).build()) {
            ClusterUpgrader.of(client.cluster(arguments[2]))
                    .start(CssImageUpgrade.toVersion("7.10.2"), TokenStore.file(Path.of(arguments[3])));
            return "the upgrade";
        } catch (StartRejectedException e) {
            return e.getMessage();
        }
    }
}
