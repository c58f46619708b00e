// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.doctor;

import io.clusterupgrade.cli.host.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check.
 *
 * @param name what was checked
 * @param code {@link ExitCode#SUCCEEDED} if it is in order, else what a command would end with
 * @param text what was found
 * @param remedy what to do; null if it is in order
 */
record Diagnosis(
        String name, ExitCode code, String text, @Nullable String remedy) {

    static Diagnosis good(String name, String text) {
        return new Diagnosis(name, ExitCode.SUCCEEDED, text, null);
    }

    boolean isGood() {
        return code == ExitCode.SUCCEEDED;
    }
}
