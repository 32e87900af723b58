package kpo.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import kpo.local.LocalRunException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void four_ports_lie_side_by_side() {
        assertThat(Ports.from("9001")).isEqualTo(new Ports(9001, 9002, 9003, 9004));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "web", "80", "65533", "-1"})
    void what_is_no_port_is_told(String first) {
        assertThatThrownBy(() -> Ports.from(first))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("-Dkpo.port=" + first);
    }

    @Test
    void the_one_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> new Ports(port, 1, 2, 3).requireFree())
                    .isInstanceOf(LocalRunException.class)
                    .hasMessageContaining("Port " + port + " is in use");
        }
    }
}
