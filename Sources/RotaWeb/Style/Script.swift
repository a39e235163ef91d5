/// What pages do by themselves where a browser runs scripts; everything works without it.
enum Script {
  static let text = #"""
    "use strict";
    // Mistakes in a form are what is read first.
    document.querySelector("[data-focus]")?.focus();

    // Buttons that only a script can serve are hidden until there is one.
    for (const one of document.querySelectorAll("[data-script]")) one.hidden = false;

    addEventListener("click", event => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.print !== undefined) print();
      if (button.dataset.copy !== undefined) {
        const from = document.getElementById(button.dataset.copy);
        navigator.clipboard?.writeText(from.value ?? from.textContent).then(() => {
          button.textContent = "Copied";
        });
      }
      if (button.dataset.pause !== undefined) {
        paused = !paused;
        button.textContent = paused ? "Go on refreshing" : "Pause refreshing";
      }
    });

    addEventListener("submit", event => {
      const form = event.target;
      const question = form.dataset.confirm;
      if (question && !confirm(question)) return event.preventDefault();
      // A form sent twice changes nothing the second time; this saves the wait.
      if (form.method === "post") {
        if (form.dataset.sent) return event.preventDefault();
        form.dataset.sent = "yes";
        setTimeout(() => delete form.dataset.sent, 5000);
      }
    });

    // A choice that only changes what is shown is sent as soon as it is made.
    addEventListener("change", event => {
      if (event.target.closest("form[data-eager]") && event.target.matches("select")) event.target.form.requestSubmit();
    });

    // The live part is fetched again, but never from under somebody who is in it.
    let paused = false;
    const seconds = Number(document.body.dataset.refresh);
    if (seconds > 0) {
      setInterval(async () => {
        const live = document.getElementById("live");
        const busy = live?.contains(document.activeElement) || live?.querySelector("details[open]");
        if (paused || busy || !live || document.hidden) return;
        try {
          const answer = await fetch(location.href, { redirect: "error" });
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const fresh = page.getElementById("live");
          if (!answer.ok || !fresh) throw new Error(answer.status);
          live.replaceChildren(...fresh.childNodes);
          const summary = document.getElementById("live-summary");
          const said = page.getElementById("live-summary");
          if (summary && said && summary.textContent !== said.textContent) summary.replaceChildren(...said.childNodes);
          document.body.classList.remove("stale");
        } catch {
          document.body.classList.add("stale");
        }
      }, seconds * 1000);
    }

    """#
}
