// Style sheets that packages import have no meaning in Node.
export default {}
