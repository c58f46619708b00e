// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssNode;
import java.util.ArrayList;
import java.util.List;

/** Selects the nodes of a restart (see sdk/docs/wire/css.md#restarts). */
final class CssRestartRules {
    private static final int TOO_FEW_TO_ROLL = 3;

    private CssRestartRules() {}

    static List<String> chosen(String type, String value, CssNodes nodes) {
        return switch (type) {
            case "node" ->
                List.of(nodes.withId(value)
                        .orElseThrow(() -> CssErrorException.wrongParameter("value"))
                        .name());
            case "role" -> ofTypes(value, nodes);
            default -> throw CssErrorException.wrongParameter("type");
        };
    }

    static List<String> chosenForRolling(String type, String value, CssNodes nodes) {
        if (!type.equals("role")) {
            throw CssErrorException.wrongParameter("type");
        }
        List<String> chosen = ofTypes(value, nodes);
        if (nodes.names().size() <= TOO_FEW_TO_ROLL) {
            throw CssPrechecks.notSupported("a rolling restart needs more than three nodes");
        }
        return chosen;
    }

    private static List<String> ofTypes(String value, CssNodes nodes) {
        List<String> names = new ArrayList<>();
        for (String type : value.split(",", -1)) {
            List<CssNode> matching = nodes.ofType(type);
            if (matching.isEmpty()) {
                throw CssErrorException.instType(type);
            }
            matching.stream()
                    .map(CssNode::name)
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return names;
    }
}
