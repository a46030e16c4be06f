// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.contract.promotion.AppointmentRequest;
import org.shirube.contract.promotion.StructureView.SeatView;
import org.shirube.contract.talent.TalentSearchView.Hit;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Faults;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;
import org.shirube.ui.promotion.StructureClient;

/// 案にする: proposes somebody for a placement. What was typed stays when it is refused.
class ProposeDialog extends Dialog {

    private static final int PERCENT = 100;
    private static final int APRIL = 4;
    private static final int LONGEST = 500;

    private final transient StructureClient structures;
    private final transient Hit hit;
    private final int fiscalYear;
    private final Div trouble = new Div();
    private final ComboBox<SeatView> seat = new ComboBox<>();
    private final DatePicker from = new DayField();
    private final DatePicker to = new DayField();
    private final IntegerField share = new IntegerField();
    private final TextArea why = new TextArea();

    private final transient Map<String, HasValidationProperties> fields =
            Map.of("seatId", seat, "from", from, "to", to, "share", share, "why", why);

    ProposeDialog(StructureClient structures, Hit hit, SearchState state, LocalDate today) {
        super(Texts.of("talent.propose.title", hit.name()));
        this.structures = structures;
        this.hit = hit;
        this.fiscalYear = state.address()
                .first("fy")
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .orElse(Formats.fiscalYear(today));
        seats(state);
        prepare(today);
        add(trouble, Blocks.box("sh-form", seat, from, to, share, why));
        getFooter()
                .add(
                        new Button(Texts.of("parts.back"), event -> close()),
                        Blocks.primary(Texts.of("talent.propose"), this::propose));
    }

    private void seats(SearchState state) {
        var seats = structures.structure(fiscalYear).seats().stream()
                .filter(one -> state.role().isEmpty()
                        || state.role().filter(one.roleCode()::equals).isPresent())
                .toList();
        seat.setLabel(Texts.of("talent.seat", Formats.fiscalYear(fiscalYear)));
        seat.setItems(seats);
        seat.setItemLabelGenerator(ProposeDialog::words);
        seats.stream()
                .filter(one -> state.seat().filter(one.seatId()::equals).isPresent())
                .findFirst()
                .or(() -> seats.stream()
                        .filter(one -> Objects.equals(one.unitCode(), hit.unitCode()))
                        .findFirst())
                .ifPresent(seat::setValue);
    }

    private static String words(SeatView seat) {
        return Stream.of(seat.roleName(), seat.unitName(), seat.scopeName(), seat.seatId())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" ・ "));
    }

    private void prepare(LocalDate today) {
        var begin = LocalDate.of(fiscalYear, APRIL, 1);
        from.setLabel(Texts.of("talent.from"));
        from.setValue(begin.isBefore(today) ? today : begin);
        to.setLabel(Texts.of("talent.to"));
        to.setValue(begin.plusYears(1).minusDays(1));
        share.setLabel(Texts.of("talent.share"));
        share.setHelperText(Texts.of("talent.share.help"));
        share.setMin(0);
        share.setMax(PERCENT);
        why.setLabel(Texts.of("talent.grounds"));
        why.setHelperText(Texts.of("talent.grounds.help"));
        why.setMaxLength(LONGEST);
        why.setValue(grounds());
    }

    /// As many of the reasons as the field holds.
    private String grounds() {
        var grounds = "";
        for (var reason : hit.why()) {
            if (grounds.length() + reason.length() >= LONGEST) {
                break;
            }
            grounds = (grounds + " " + reason).strip();
        }
        return grounds;
    }

    private void propose() {
        trouble.removeAll();
        Faults.clear(fields);
        if (seat.isEmpty() || from.isEmpty()) {
            seat.setErrorMessage(Texts.of("parts.needed"));
            seat.setInvalid(seat.isEmpty());
            from.setErrorMessage(Texts.of("parts.needed"));
            from.setInvalid(from.isEmpty());
            return;
        }
        var part = share.getValue();
        try {
            structures.propose(new AppointmentRequest(
                    fiscalYear,
                    seat.getValue().seatId(),
                    hit.personId(),
                    from.getValue(),
                    to.getValue(),
                    part == null ? null : (double) part / PERCENT,
                    null,
                    why.getValue().isBlank() ? null : why.getValue().strip()));
            close();
            Address.of("appointments")
                    .with("fy", String.valueOf(fiscalYear))
                    .with("state", "PROPOSED")
                    .go();
        } catch (BackendProblem refused) {
            Faults.show(refused, trouble, fields);
        }
    }
}
