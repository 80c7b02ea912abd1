# shellcheck shell=sh
# A machine that shows our picture while it starts shows the system's again.
give_picture_back() {
    case $(plymouth-set-default-theme 2>/dev/null) in
    ipt-kiosk*) plymouth-set-default-theme --reset --rebuild-initrd || true ;;
    esac
}
