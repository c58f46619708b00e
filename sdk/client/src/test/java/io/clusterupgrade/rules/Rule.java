// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import io.clusterupgrade.request.CloudService;

/**
 * A rule by which the simulator rejects calls.
 *
 * @param service the service
 * @param text the rule, as a sentence
 * @param anchor the heading that has its source, in the wire page of the service
 * @param status the status of the rejection
 * @param code the code of the rejection
 * @param attempt breaks the rule in an empty simulator
 */
record Rule(CloudService service, String text, String anchor, int status, String code, Attempt attempt) {
    /** Breaks a rule and returns the response. */
    @FunctionalInterface
    interface Attempt {
        PlainResponse on(RuleCloud cloud) throws Exception;
    }

    @Override
    public String toString() {
        return service + ": " + text;
    }
}
