package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.Role;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Finding;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.control.SheetFiles;
import org.grandstand.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.2")
@Tag("U1.6")
class StaffSheetTest {

    private static ImportDraft<StaffSheet.Line> read(String... lines) {
        String file = "登录名,姓名,角色,初始密码\n" + String.join("\n", lines) + "\n";
        Sheet sheet = SheetFiles.read("staff.csv", file.getBytes(StandardCharsets.UTF_8));
        ColumnMapping mapping = ColumnMapping.guess(StaffSheet.FIELDS, sheet);
        StaffSheet rows = new StaffSheet(PasswordPolicy.usual(Caller.Kind.STAFF), Set.of("li.lei"));
        return ImportDraft.of(sheet, mapping, rows);
    }

    private static List<String> codes(ImportDraft<?> draft) {
        return draft.findings().stream().map(Finding::code).toList();
    }

    @Test
    @DisplayName("roles are known by their names in both languages and by their codes, however they are separated")
    void roles() {
        ImportDraft<StaffSheet.Line> draft = read("han.mei,韩梅,\"票务运营、gate-staff；Customer Service\",");
        assertThat(codes(draft)).isEmpty();
        assertThat(draft.taken().get(0).form().roles())
                .containsExactlyInAnyOrder(Role.TICKET_OPERATIONS, Role.GATE_STAFF, Role.CUSTOMER_SERVICE);
        assertThat(draft.taken().get(0).password()).isEmpty();
    }

    @Test
    @DisplayName("each flawed row says everything that is wrong with it")
    void flawed() {
        ImportDraft<StaffSheet.Line> draft = read(
                "li.lei,李雷,验票员,",
                "Han Mei,韩梅,验票员,",
                "wang.wu,,总统,",
                "zhao.liu,赵六,公众客户,",
                "qian.qi,钱七,客服,",
                "qian.qi,钱七,客服,");
        assertThat(codes(draft))
                .containsExactly(
                        "account.login-taken",
                        "account.login-format",
                        "exchange.cell-empty",
                        "account.no-such-role",
                        "account.no-such-role",
                        "account.login-twice");
        assertThat(draft.taken()).hasSize(1);
    }

    @Test
    @Tag("U1.11")
    @DisplayName("an initial password must hold to the policy, and the row report does not show it")
    void passwords() {
        ImportDraft<StaffSheet.Line> draft = read("a.one,甲,客服,Strong-Pass-1", "b.two,乙,客服,weakweakweak");
        assertThat(draft.taken().get(0).password()).isEqualTo("Strong-Pass-1");
        assertThat(codes(draft)).containsExactly("account.password-classes");
        assertThat(draft.findings().toString()).doesNotContain("weakweak");
        assertThat(draft.taken().toString()).doesNotContain("Strong");
    }
}
