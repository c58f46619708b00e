// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

/** Thrown when an action of the page is not possible. The message is shown on the page. */
final class PageActionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private PageActionException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Returns an exception for a request that is not well-formed. */
    static PageActionException invalid(String message) {
        return new PageActionException(400, message);
    }

    /** Returns an exception for an action that the state does not allow. */
    static PageActionException conflict(String message) {
        return new PageActionException(409, message);
    }

    /** Returns the HTTP status. */
    int status() {
        return status;
    }
}
