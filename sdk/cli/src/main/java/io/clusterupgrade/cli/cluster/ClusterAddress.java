// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.request.CloudService;
import java.util.Locale;

/**
 * Names a cluster on the command line: {@code css/ID}, {@code cce/ID}, {@code cce-autopilot/ID} or {@code ack/ID}.
 *
 * @param service the service
 * @param autopilot whether it is a CCE Autopilot cluster
 * @param id the cluster's id
 */
public record ClusterAddress(CloudService service, boolean autopilot, String id) {
    /** The forms, for messages. */
    public static final String FORMS = "css/ID, cce/ID, cce-autopilot/ID or ack/ID";

    private static final String AUTOPILOT = "cce-autopilot";

    /** Returns whether a text has the form of an address; a name of the configuration has no slash. */
    public static boolean isAddress(String text) {
        return text.indexOf('/') >= 0;
    }

    /**
     * Reads an address.
     *
     * @throws CliException if it has another form
     */
    public static ClusterAddress parse(String text) {
        int slash = text.indexOf('/');
        String id = text.substring(slash + 1);
        if (slash < 0 || id.isBlank() || id.indexOf('/') >= 0) {
            throw CliException.usage("\"" + text + "\" is no cluster: use " + FORMS);
        }
        return of(text.substring(0, slash), id);
    }

    /**
     * Creates an address from the name of a service and an id.
     *
     * @throws CliException if there is no such service
     */
    public static ClusterAddress of(String service, String id) {
        return switch (service.toLowerCase(Locale.ROOT)) {
            case "css" -> new ClusterAddress(CloudService.CSS, false, id);
            case "cce" -> new ClusterAddress(CloudService.CCE, false, id);
            case AUTOPILOT -> new ClusterAddress(CloudService.CCE, true, id);
            case "ack" -> new ClusterAddress(CloudService.ACK, false, id);
            default ->
                throw CliException.usage("\"" + service + "\" is no service: use css, cce, cce-autopilot or ack");
        };
    }

    /** Returns the name of the service as it is written in an address. */
    public String serviceName() {
        return autopilot ? AUTOPILOT : service.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return serviceName() + "/" + id;
    }
}
